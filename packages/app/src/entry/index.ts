export { handleError, handleRequest, streamTimeout } from './handle-request.tsx'
