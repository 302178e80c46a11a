/** A bare function: responds to GET /v1/health like api-function. */
import {serve} from './runtime.mjs';

await serve(event => ({
  statusCode: event.routeKey === 'GET /v1/health' ? 200 : 404,
  headers: {'content-type': 'application/json'},
  body: '{"status":"UP"}',
}));
