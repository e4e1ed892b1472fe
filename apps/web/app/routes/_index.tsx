import { redirect } from '@remix-run/node'

/** The bare address leads to the Vietnamese home; every other address carries its language. */
export const loader = () => redirect('/vi')
