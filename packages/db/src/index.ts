export * from './client.ts'
export * from './profile.ts'
export * from './values.ts'
