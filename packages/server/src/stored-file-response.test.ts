import { expect, it } from 'vitest'
import { storedFileResponse } from './stored-file-response.ts'

const pdf = {
  bytes: new Uint8Array([1, 2, 3]),
  mediaType: 'application/pdf',
  fileName: 'Giấy (1)\'".pdf',
  isInline: false,
  isPublic: false,
}
const asked = (headers = {}) => new Request('http://web.test/files/1', { headers })

it('gives a private file for saving, under its own name, and keeps it out of shared caches', async () => {
  const { headers, status } = storedFileResponse(asked(), pdf, 'v1')
  expect(status).toBe(200)
  expect(headers.get('Content-Disposition')).toBe(
    `attachment; filename="Gi_y_1_.pdf"; filename*=UTF-8''Gi%E1%BA%A5y%20%281%29%27%22.pdf`,
  )
  expect(headers.get('Cache-Control')).toBe('private, no-cache')
  expect(headers.get('Content-Security-Policy')).toContain('sandbox')
})

it('tells who has it that it has not changed', () => {
  expect(storedFileResponse(asked({ 'If-None-Match': '"v1"' }), pdf, 'v1').status).toBe(304)
  expect(storedFileResponse(asked({ 'If-None-Match': '"v1"' }), pdf, 'v2').status).toBe(200)
})
