import type { LiveRouter } from '@matxich/api'
import type { TRPCClient } from '@trpc/client'

let opened: Promise<TRPCClient<LiveRouter>> | null = null

/** Asks the server while somebody types; loaded when first needed. */
export function liveClient(): Promise<TRPCClient<LiveRouter>> {
  opened ??= import('@trpc/client').then(({ createTRPCClient, httpLink }) =>
    createTRPCClient<LiveRouter>({ links: [httpLink({ url: '/live' })] }),
  )
  return opened
}
