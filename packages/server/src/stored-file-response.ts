/** A file out of the store, for the network. */
interface ServedFile {
  bytes: Uint8Array
  mediaType: string
  fileName: string
  /** Whether a browser may show it; everything else is for saving. */
  isInline: boolean
  /** The same for everybody, so that shared caches may keep it. */
  isPublic: boolean
}

/**
 * A stored file as answer. `version` changes with the bytes; who has them is told so. Nothing in it can act: scripts are
 * sandboxed away, and what is not our own picture is for saving, under a name that survives every browser (RFC 6266).
 */
export function storedFileResponse(request: Request, file: ServedFile, version: string): Response {
  const headers = new Headers({
    ETag: `"${version}"`,
    'Cache-Control': file.isPublic ? 'public, max-age=86400' : 'private, no-cache',
    'Content-Security-Policy': "sandbox; default-src 'none'",
  })
  if (request.headers.get('If-None-Match') === `"${version}"`) return new Response(null, { status: 304, headers })
  const plain = file.fileName.replace(/[^\w.-]+/g, '_')
  headers.set('Content-Type', file.mediaType)
  headers.set('Content-Length', String(file.bytes.length))
  headers.set(
    'Content-Disposition',
    `${file.isInline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeName(file.fileName)}`,
  )
  return new Response(new Uint8Array(file.bytes), { headers })
}

/** RFC 5987: more than `encodeURIComponent` escapes. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
