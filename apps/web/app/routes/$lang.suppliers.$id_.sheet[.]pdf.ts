import { storedFileResponse } from '@matxich/server/stored-file-response'
import { page } from '../page.server.ts'
import { otherLanguage } from '../parts/other-language.ts'

/** The capability sheet as PDF, named after the firm. */
export const loader = page(async ({ api, lang, params, request, url }) => {
  const other = otherLanguage(url.searchParams.get('other'), lang)
  const { bytes, sheet } = await api.sheet.pdf({ id: params.id ?? '', other })
  const file = {
    bytes,
    mediaType: 'application/pdf',
    fileName: `${sheet.name} (vi-${other}).pdf`,
    isInline: false,
    // What it says differs by reader, and changes with the profile.
    isPublic: false,
  }
  return storedFileResponse(request, file, crypto.randomUUID())
})
