import { test as base, expect } from '@playwright/test'
import { adminUrl } from './product.ts'

type Fixtures = {
  /** A path of the desk as an absolute address; paths of the marketplace need nothing. */
  desk: (path: string) => string
  /** Fails the test when a page reports an error or breaks the content security policy. */
  quietConsole: undefined
}

/** The `test` of every browser test. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the wanted fixtures from this pattern
  desk: async ({}, use) => {
    await use((path) => new URL(path, adminUrl).href)
  },
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        const isExpected = /Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())
        if (message.type() === 'error' && !isExpected) errors.push(message.text())
      })
      await use(undefined)
      expect(errors, 'errors in the browser console').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
