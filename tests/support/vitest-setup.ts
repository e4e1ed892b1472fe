import { migrateDatabase } from '@matxich/db/migrate'
import { temporaryPostgres } from '@matxich/local'
import type { TestProject } from 'vitest/node'
import '@matxich/db/testing'

/** Starts the PostgreSQL of this run and migrates the template that `createTestDatabase` copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await temporaryPostgres()
  const template = 'migrated_template'
  await migrateDatabase(await server.createDatabase({ name: template }))
  project.provide('testPostgres', { adminUrl: server.adminUrl, template })
  return server.stop
}
