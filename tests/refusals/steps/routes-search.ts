import { people, type RouteStep } from '../route-step.ts'

export const searchRoutesOfWeb: Record<string, RouteStep[]> = {
  'live.$': [
    { path: () => `/live/search.suggest?input=${encodeURIComponent('{"text":"khuon","lang":"vi"}')}`, read: people },
  ],
}
