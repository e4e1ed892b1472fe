import { searchRouter } from '../search/search-router.ts'
import { router } from '../trpc.ts'

/**
 * What pages ask over HTTP while somebody types: reading only, and only what is named here. Everything else goes through
 * loaders and actions.
 */
export const liveRouter = router({ search: router({ suggest: searchRouter.suggest }) })
export type LiveRouter = typeof liveRouter
