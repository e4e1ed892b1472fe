import { page } from '../page.server.ts'
import { fileResponse } from '../parts/file-response.server.ts'

/** An empty table to fill in. */
export const loader = page(async ({ api, lang }) => fileResponse(await api.import.template({ lang })))
