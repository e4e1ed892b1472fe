import { createLogger, readEnvironment, shutDownGracefully } from '@matxich/server'
import { startJobs } from './jobs.ts'

const environment = readEnvironment()
const log = createLogger('worker', environment.LOG_LEVEL)

const jobs = await startJobs(environment, log)
shutDownGracefully(undefined, log, jobs.close)
log.info('working')
process.send?.('ready')
