import { describeError } from '@matxich/api/errors'
import { storedFileResponse } from '@matxich/server/stored-file-response'
import type { LoaderFunctionArgs } from '@remix-run/node'

/** A stored file for whoever may read it: `/files/<id>`, `?size=small` for the small version of a photo. */
export async function loader({ params, request, context: { api } }: LoaderFunctionArgs) {
  const size = new URL(request.url).searchParams.get('size') === 'small' ? 'small' : 'full'
  try {
    const file = await api.file.read({ id: params.id ?? '', size })
    return storedFileResponse(request, file, `${params.id}-${size}`)
  } catch (error) {
    const described = describeError(error)
    if (!described) throw error
    const status = described.code === 'unavailable' ? 503 : 404
    return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } })
  }
}
