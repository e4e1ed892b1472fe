import { createServer } from 'node:net'
import { UserError } from './user-error.ts'

/** A port nobody listens on, on the loopback interface. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** Resolves when the port can be listened on. @throws UserError naming the variable that chooses another one */
export function requireFreePort(port: number, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EACCES'
          ? `Port ${port} may only be used by an administrator.`
          : `Port ${port} is taken by another program.`
      reject(new UserError(`${reason} Stop that program, or choose another port: ${variable}=${port + 100} npm start`))
    })
    probe.listen(port, () => probe.close(() => resolve()))
  })
}
