import { defineConfig } from 'vitest/config'

/** Unit tests and tests on a real PostgreSQL; browser tests are `tests/e2e/*.spec.ts` (Playwright). */
export default defineConfig({
  test: {
    include: [
      '{apps,packages}/*/**/*.test.{ts,tsx}',
      'seeds/**/*.test.ts',
      'tests/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/build/**'],
    // One server for the whole run; a test file gets a database of its own by copying the migrated template.
    globalSetup: ['tests/support/vitest-setup.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
