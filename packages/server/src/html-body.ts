import { Transform } from 'node:stream'

/**
 * What React renders a page into. React 18 fills blocks of 2 kB and leaves zero bytes at the end of one into which the
 * next letter of two or three bytes does not fit; browsers show them as U+FFFD in the middle of a word. HTML has no other
 * zero bytes, so they are dropped. (Mended in React 19: facebook/react#26228.)
 */
export function htmlBody(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}
