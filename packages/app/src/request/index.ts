export { keptWith } from './kept-with.ts'
export { type PageArguments, pagesIn } from './pages-in.ts'
export { sameForVisitors } from './same-for-visitors.ts'
