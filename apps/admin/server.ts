import { createAppServer, readEnvironment } from '@matxich/server'
import { createContext } from './server/load-context.ts'

const environment = readEnvironment()

await createAppServer({
  name: 'admin',
  directory: import.meta.dirname,
  port: environment.ADMIN_PORT,
  publicUrl: environment.ADMIN_URL,
  isDevelopment: process.argv.includes('--development'),
  environment,
  createContext,
})
process.send?.('ready')
