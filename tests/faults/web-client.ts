/** What a page answered. */
export interface Answer {
  status: number
  /** Where it leads, with its query. */
  location: string
  text: string
}

const timeoutMs = 20_000

/** Somebody at the marketplace with a browser's cookies and no JavaScript. */
export class WebClient {
  readonly #cookies = new Map<string, string>()
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  get(path: string): Promise<Answer> {
    return this.#send(path, {})
  }

  /** Sends a form. @throws TypeError or DOMException when nobody knows whether it arrived */
  post(path: string, fields: Record<string, string>): Promise<Answer> {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(fields) })
  }

  /** @throws Error when the account is refused */
  async signIn(login: string, password: string): Promise<void> {
    const answer = await this.post('/vi/sign-in', { login, password })
    if (answer.status !== 302 && answer.status !== 204) throw new Error(`signing in was answered ${answer.status}`)
  }

  async #send(path: string, given: RequestInit): Promise<Answer> {
    const response = await fetch(`${this.#url}${path}`, {
      ...given,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        origin: this.#url,
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const split = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, split), pair.slice(split + 1))
    }
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      text: await response.text(),
    }
  }
}

/** The value of a hidden field of a page. */
export function hiddenField({ text }: Answer, name: string): string {
  const field = text.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0]
  const value = field?.match(/value="([^"]*)"/)?.[1]
  if (value === undefined) throw new Error(`the page has no field ${name}`)
  return value
}
