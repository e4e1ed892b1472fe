import { data } from '@remix-run/node'

/** The file of a form; a field without one answers like a field left empty. */
export async function uploadedFile(
  form: FormData,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  const file = form.get('file')
  if (!(file instanceof File)) throw data({ code: 'invalid' }, { status: 422 })
  if (file.name === '') return null
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
