import { text } from 'node:stream/consumers'
import type { EntryContext } from '@remix-run/node'
import { expect, it } from 'vitest'
import { sameForVisitors } from '../request/same-for-visitors.ts'
import { rememberedPage } from './remembered-page.ts'

const visitor = (nonce: string, requestId: string) => ({ nonce, requestId, viewer: null, isSessionUnread: false })
const first = visitor('nonce-one+/=', '11111111-1111-4111-8111-111111111111')
const second = visitor('nonce-two+/=', '22222222-2222-4222-8222-222222222222')

const context = (data: object, more: object = {}) =>
  ({
    staticHandlerContext: {
      loaderData: { frame: { viewer: null }, page: data },
      errors: null,
      actionData: null,
      ...more,
    },
  }) as unknown as Pick<EntryContext, 'staticHandlerContext'>
const request = (address = 'http://web.test/vi/search?q=a') => new Request(address)
const found = (data: object, asked = second, address?: string) =>
  rememberedPage(request(address), 200, context(data), asked)

async function render(data: object, html: string, isWhole = true) {
  const keeper = rememberedPage(request(), 200, context(data), first)!.keep(() => isWhole)
  const passed = text(keeper)
  keeper.end(html)
  expect(await passed).toBe(html)
}
const read = (page: ReturnType<typeof rememberedPage>) => page?.html && new TextDecoder().decode(page.html)

it('gives the next visitor the page with that request’s own nonce and number', async () => {
  const data = sameForVisitors({})
  await render(
    data,
    `<script nonce="${first.nonce}"></script>Khuôn 金型<b>${first.requestId}</b><i nonce="${first.nonce}">`,
  )
  expect(read(found(data))).toBe(
    `<script nonce="${second.nonce}"></script>Khuôn 金型<b>${second.requestId}</b><i nonce="${second.nonce}">`,
  )
})

it('gives it for the very same address and data alone', async () => {
  const data = sameForVisitors({})
  await render(data, 'page')
  expect(found(data, second, 'http://web.test/vi/search?q=b')?.html).toBeNull()
  expect(found(data, second, 'http://other.test/vi/search?q=a')?.html).toBeNull()
  expect(found(sameForVisitors({}))?.html).toBeNull()
})

it('is not there for anybody with an account, or who may have one', async () => {
  const data = sameForVisitors({})
  await render(data, 'page')
  const viewer = { userId: 'somebody' } as never
  expect(found(data, { ...second, viewer })).toBeNull()
  expect(found(data, { ...second, isSessionUnread: true })).toBeNull()
})

it('is not there for pages of other data, answers to forms and failures', () => {
  expect(found({})).toBeNull()
  const data = sameForVisitors({})
  expect(rememberedPage(request(), 422, context(data), second)).toBeNull()
  expect(rememberedPage(request(), 200, context(data, { errors: { page: new Error('broke') } }), second)).toBeNull()
  expect(
    rememberedPage(new Request('http://web.test/vi/search', { method: 'POST' }), 200, context(data), second),
  ).toBeNull()
})

it('does not keep a page that broke while it was rendered', async () => {
  const data = sameForVisitors({})
  await render(data, 'half a page', false)
  expect(found(data)?.html).toBeNull()
})

it('keeps nothing under a number of a request that could stand in the page’s words', () => {
  expect(found(sameForVisitors({}), visitor('nonce', 'khuon-ep'))).toBeNull()
})
