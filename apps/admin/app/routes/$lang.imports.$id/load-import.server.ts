import { z } from 'zod'
import { page } from '../../page.server.ts'

const addressSchema = z.object({
  show: z.enum(['all', 'error', 'note', 'create', 'update', 'unchanged', 'refused']).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  line: z.coerce.number().int().positive().nullable().catch(null),
})

export const loader = page(async ({ api, lang, params, url, viewer }) => {
  const id = params.id ?? ''
  const address = addressSchema.parse(Object.fromEntries(url.searchParams))
  const found = await api.import.get({ id })
  // What is wrong comes first: it is what there is to do here.
  const show = address.show ?? (found.counts.error > 0 && found.state !== 'undone' ? 'error' : 'all')
  return {
    found,
    show,
    line: address.line,
    rows: await api.import.rows({ id, show, page: address.page, pageSize: show === 'error' ? 20 : 50 }),
    columns: await api.import.columns({ lang }),
    mayWrite: viewer?.agency?.role !== 'viewer',
  }
})
