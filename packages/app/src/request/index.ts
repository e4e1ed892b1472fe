export { type PageArguments, pagesIn } from './pages-in.ts'
