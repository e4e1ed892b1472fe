import { data } from '@remix-run/node'

/** Any address that no other page knows: the frame of its language says so. */
export function loader() {
  throw data({ code: 'notFound' }, { status: 404 })
}

export const action = loader

export default function NotFound() {
  return null
}
