export * from './client.ts'
export * from './concept-key.ts'
export * from './profile.ts'
export * from './values.ts'
