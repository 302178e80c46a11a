/** The smallest Lambda runtime: gets an event, calls the handler, sends its result. */
import {Agent, request} from 'node:http';

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new Agent({keepAlive: true});

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const sent = request({host, port, method, agent, path: `/2018-06-01/runtime/invocation/${path}`}, response => {
      const chunks = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () => resolve({headers: response.headers, body: Buffer.concat(chunks).toString()}));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export async function serve(handle) {
  for (;;) {
    const {headers, body} = await call('GET', 'next');
    const id = headers['lambda-runtime-aws-request-id'];
    try {
      await call('POST', `${id}/response`, JSON.stringify(await handle(JSON.parse(body))));
    } catch (error) {
      await call('POST', `${id}/error`, JSON.stringify({errorType: error.name, errorMessage: error.message}));
    }
  }
}
