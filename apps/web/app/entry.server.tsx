export { handleError, handleRequest as default, streamTimeout } from '@matxich/app/entry'
