import { page } from '../page.server.ts'

/** A fair for one's own calendar. */
export const loader = page(async ({ api, lang, params }) => {
  const { fileName, text } = await api.fair.calendarFile({ id: params.id ?? '', lang })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
  })
})
