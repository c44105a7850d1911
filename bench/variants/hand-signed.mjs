import { sign } from 'aws4';
import process from 'node:process';

const { AWS_ENDPOINT_URL_DYNAMODB = 'https://dynamodb.amazonaws.com' } = process.env;
const endpoint = new globalThis.URL(AWS_ENDPOINT_URL_DYNAMODB);

/** One signed request over Node's own client: no retries, no types of errors, no endpoint rules. */
export const createUpdateItem = () => updateItem;

function updateItem(input) {
  const signed = sign({
    service: 'dynamodb',
    host: endpoint.host,
    method: 'POST',
    path: '/',
    headers: {
      'Content-Type': 'application/x-amz-json-1.0',
      'X-Amz-Target': 'DynamoDB_20120810.UpdateItem',
    },
    body: JSON.stringify(input),
  });
  const { request } = process.getBuiltinModule('node:http');
  return new Promise((resolve, reject) => {
    const outgoing = request(endpoint, { method: 'POST', headers: signed.headers });
    outgoing.on('error', reject);
    outgoing.on('response', (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => {
        const body = JSON.parse(text);
        if (answer.statusCode === 200) resolve(body);
        else reject(Object.assign(new Error('refused'), { name: body.__type?.split('#')[1] }));
      });
    });
    outgoing.end(signed.body);
  });
}
