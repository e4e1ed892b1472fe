export { startPostgres } from './postgres/start-postgres.ts'
export { type TemporaryPostgres, temporaryPostgres } from './postgres/temporary-postgres.ts'
