/** A file to be kept, under a name that survives every browser (RFC 6266). */
export function fileResponse(file: {
  fileName: string
  contentType: string
  body?: ReadableStream<Uint8Array>
  text?: string
}): Response {
  const plain = file.fileName.replace(/[^\w.-]+/g, '_')
  return new Response(file.body ?? file.text ?? '', {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
