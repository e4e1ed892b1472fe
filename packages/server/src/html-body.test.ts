import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { htmlBody } from './html-body.ts'

it('drops the zero bytes that fill a block, and nothing else', async () => {
  const body = htmlBody()
  const view = new Uint8Array(8)
  new TextEncoder().encodeInto('khuôn', view)
  body.write(view)
  body.end('金型')
  expect(await text(body)).toBe('khuôn金型')
})
