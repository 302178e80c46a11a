/** A function without anything: answers GET /v1/health as api-function does. */
import {serve} from './runtime.mjs';

await serve(event => ({
  statusCode: event.routeKey === 'GET /v1/health' ? 200 : 404,
  headers: {'content-type': 'application/json'},
  body: '{"status":"UP"}',
}));
