import { page } from '../page.server.ts'
import { fileResponse } from '../parts/file-response.server.ts'
import { readPeriod } from './$lang.exposure._index/period.ts'

/** The report as a file; the use case checks who asks. */
export const loader = page(async ({ api, lang, url }) =>
  fileResponse(await api.exposure.export({ days: readPeriod(url.searchParams), lang })),
)
