import { page } from '../page.server.ts'

/** The parts list to fill in, with headings in the language of the page. */
export const loader = page(async ({ api, lang }) => {
  const { fileName, contentType, text } = await api.package.template({ lang })
  return new Response(text, {
    headers: { 'Content-Type': contentType, 'Content-Disposition': `attachment; filename="${fileName}"` },
  })
})
