import { page } from '../page.server.ts'
import { fileResponse } from '../parts/file-response.server.ts'

/** The wrong rows of an import, to be corrected in a spreadsheet and given back. */
export const loader = page(async ({ api, lang, params }) =>
  fileResponse(await api.import.errorsFile({ id: params.id ?? '', lang })),
)
