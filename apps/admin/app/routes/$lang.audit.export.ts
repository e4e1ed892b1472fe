import { page } from '../page.server.ts'
import { fileResponse } from '../parts/file-response.server.ts'
import { asEventFilter, readAuditSearch } from './$lang.audit._index/audit-search.ts'

/** The trail as filtered, as a file; the use case checks who asks and what they may see. */
export const loader = page(async ({ api, lang, url }) => {
  return fileResponse(await api.audit.export({ ...asEventFilter(readAuditSearch(url.searchParams)), lang }))
})
