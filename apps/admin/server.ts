import { createContext } from '@matxich/app/load-context'
import { createAppServer, readEnvironment } from '@matxich/server'

const environment = readEnvironment()

/**
 * Files of enterprises may have 20 MB. Twice that is let in, so that a file that is somewhat too large gets the sentence of
 * the import rather than that of the server.
 */
const bodyLimits = {
  form: 512 * 1024,
  upload: 40 * 1024 * 1024,
  uploadPath: /^\/(vi|en)\/(imports|verifications)\/[\w-]+(\.data)?$/,
}

await createAppServer({
  name: 'admin',
  directory: import.meta.dirname,
  port: environment.ADMIN_PORT,
  publicUrl: environment.ADMIN_URL,
  isDevelopment: process.argv.includes('--development'),
  environment,
  createContext: (environment, log) => createContext(environment, log, 'admin'),
  bodyLimits,
})
process.send?.('ready')
