import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request to a search server and what it answered, as a recording keeps it. */
export interface Exchange {
  method: string
  path: string
  body: unknown
  status: number
  answer: unknown
}

export interface Listening {
  url: string
  close: () => Promise<void>
}

export interface Asked {
  method: string
  path: string
  text: string
  /** Never written down. */
  authorization?: string
}

/** A server on a port of its own that answers as it is told; where that fails, it hangs up. */
export async function listen(answer: (asked: Asked) => Promise<{ status: number; text: string }>): Promise<Listening> {
  const server: Server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const { method = '', url = '', headers } = request
    try {
      const { status, text: answered } = await answer({ method, path: url, text, authorization: headers.authorization })
      response.writeHead(status, { 'content-type': 'application/json' }).end(answered)
    } catch {
      request.socket.destroy()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
