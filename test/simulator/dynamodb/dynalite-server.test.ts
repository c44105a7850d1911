import { type IncomingMessage, request } from 'node:http';
import { once } from 'node:events';
import { type DynaliteServer, startDynalite } from '../../../simulator/dynamodb/dynalite-server';

let server: DynaliteServer;
beforeAll(async () => {
  server = await startDynalite();
});
afterAll(() => server.close());

async function statusFor(host: string): Promise<number | undefined> {
  const outgoing = request(server.url, { headers: { host } }).end();
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

it('the table server rejects requests for another host, which DNS rebinding sends to this machine', async () => {
  expect(await statusFor('attacker.example.com')).toBe(403);
  expect(await statusFor('127.0.0.1')).toBe(200);
});
