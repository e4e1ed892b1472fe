export * from './concept.ts'
export * from './enterprise-profile.ts'
export * from './need-for-search.ts'
export * from './write-enterprise-profile.ts'
