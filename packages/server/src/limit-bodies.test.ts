import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limitBodies } from './request-guards.ts'

let server: Server
let address: string

beforeAll(async () => {
  const app = express()
  app.use(limitBodies({ form: 1000, upload: 100_000, uploadPath: /^\/photos$/ }))
  app.all('*', (request, response) => {
    let length = 0
    if (response.locals.isBodyTooLarge) return void response.status(413).send('the page says so')
    request.on('data', (chunk: Uint8Array) => {
      length += chunk.length
    })
    request.on('end', () => response.send(String(length)))
  })
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const post = async (path: string, length: number) => {
  const response = await fetch(address + path, { method: 'POST', body: new Uint8Array(length) })
  return { status: response.status, text: await response.text() }
}

describe('a body', () => {
  it('under the limit arrives whole', async () => {
    expect(await post('/form', 1000)).toEqual({ status: 200, text: '1000' })
    expect(await post('/photos', 100_000)).toEqual({ status: 200, text: '100000' })
  })

  it('over the limit of forms is refused with a sentence, not with a dropped connection', async () => {
    expect(await post('/form', 5_000_000)).toEqual({ status: 413, text: expect.stringContaining('too large') })
  })

  it('over the limit of uploads is answered by the page, however large', async () => {
    expect(await post('/photos', 30_000_000)).toEqual({ status: 413, text: 'the page says so' })
  })
})
