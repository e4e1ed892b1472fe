export { type AppContext, type BaseLoadContext, createAppServer } from './create-app-server.ts'
export {
  childEnvironment,
  describeEnvironment,
  type Environment,
  EnvironmentError,
  readEnvironment,
} from './env.ts'
export { createLogger, type Logger } from './logger.ts'
export { serviceOptions } from './service-options.ts'
export { keepSecret } from './session-secret.ts'
export { shutDownGracefully } from './shutdown.ts'
