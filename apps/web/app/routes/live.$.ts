import type { LoaderFunctionArgs } from '@remix-run/node'

/** What pages ask while somebody types: `/live/search.suggest?input=…`. Reading only; there is no action. */
export const loader = ({ request, context }: LoaderFunctionArgs) => context.live(request)
