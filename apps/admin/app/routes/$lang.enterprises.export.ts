import { z } from 'zod'
import { page } from '../page.server.ts'
import { fileResponse } from '../parts/file-response.server.ts'
import { readEnterpriseSearch } from './$lang.enterprises._index/enterprise-search.ts'

const formatSchema = z.enum(['csv', 'xlsx']).catch('csv')

/** The table as filtered, as a file; the use case checks who asks and what they may see. */
export const loader = page(async ({ api, lang, url }) => {
  const file = await api.import.exportEnterprises({
    ...readEnterpriseSearch(url.searchParams),
    format: formatSchema.parse(url.searchParams.get('format')),
    lang,
  })
  return fileResponse(file)
})
