import { createAppServer, readEnvironment } from '@matxich/server'
import { createContext } from './server/load-context.ts'

const environment = readEnvironment()

await createAppServer({
  name: 'web',
  directory: import.meta.dirname,
  port: environment.WEB_PORT,
  publicUrl: environment.WEB_URL,
  isDevelopment: process.argv.includes('--development'),
  environment,
  createContext,
})
process.send?.('ready')
