import { page } from '../page.server.ts'

/** Everything kept about the person who asks, as a file. */
export const loader = page(async ({ api }) => {
  const content = JSON.stringify(await api.account.export(), null, 2)
  return new Response(content, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mat-xich-account.json"',
      'Cache-Control': 'private, no-store',
    },
  })
})
