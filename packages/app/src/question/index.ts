export { AnswerFields } from './answer-fields.tsx'
export { useGivenAnswer } from './given-answer.ts'
export { readAnswer } from './read-answer.ts'
export { readNumber } from './read-number.ts'
