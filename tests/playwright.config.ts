import { defineConfig } from '@playwright/test'

const { TEST_WEB_URL, TEST_BROWSER, TEST_REPORT } = process.env

/** Browser tests against the built product; `npm test -- e2e` starts it and says where it is. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results/browser',
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    // Compares the whole database before and after, so nobody else may write meanwhile.
    { name: 'refusals', testMatch: 'refusals.spec.ts', workers: 1 },
    { name: 'pages', testIgnore: ['refusals.spec.ts', 'hostile.spec.ts'], dependencies: ['refusals'] },
    // Leaves a mess behind, so it comes last.
    { name: 'hostile', testMatch: 'hostile.spec.ts', dependencies: ['pages'] },
  ],
  reporter: [['list'], ['json', { outputFile: TEST_REPORT }]],
  use: {
    baseURL: TEST_WEB_URL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: TEST_BROWSER,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
