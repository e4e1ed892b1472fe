import { createContext } from '@matxich/app/load-context'
import { createAppServer, readEnvironment } from '@matxich/server'

const environment = readEnvironment()

/**
 * Photos, certificates and letters may have 10 MB each, a few at a time. Some more is let in, so that a file that is somewhat
 * too large gets the sentence of its page rather than that of the server.
 */
const bodyLimits = {
  form: 512 * 1024,
  upload: 45 * 1024 * 1024,
  uploadPath:
    /^\/(vi|en|ja|ko|zh)\/(profile\/(photos|certificates)|claim|packages\/new|needs\/[\w-]+\/files)(\/[\w-]+)*(\.data)?$/,
}

await createAppServer({
  name: 'web',
  directory: import.meta.dirname,
  port: environment.WEB_PORT,
  publicUrl: environment.WEB_URL,
  isDevelopment: process.argv.includes('--development'),
  environment,
  createContext: (environment, log) => createContext(environment, log, 'web'),
  bodyLimits,
})
process.send?.('ready')
