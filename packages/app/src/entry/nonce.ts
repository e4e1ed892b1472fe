import { createContext, useContext } from 'react'

/** The request's content-security nonce; empty in the browser, where React must not compare it. */
export const NonceContext = createContext('')

export const useNonce = () => useContext(NonceContext)
