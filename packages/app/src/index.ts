export { errorsOf, FailureAlert, type FormAnswer, failureOf } from './form-answer.tsx'
export { ListPages } from './list-pages.tsx'
export { readPageNumber } from './page-number.ts'
export { safeNext } from './safe-next.ts'
