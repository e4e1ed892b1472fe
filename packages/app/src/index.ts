export { errorsOf, FailureAlert, type FormAnswer, failureOf } from './form-answer.tsx'
export { safeNext } from './safe-next.ts'
