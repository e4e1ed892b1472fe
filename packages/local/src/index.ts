export { startPostgres } from './postgres/start-postgres.ts'
export { type TemporaryPostgres, temporaryPostgres } from './postgres/temporary-postgres.ts'
export { prepareDatabase } from './prepare-database.ts'
export { type TemporaryProduct, temporaryProduct } from './testing/temporary-product.ts'
