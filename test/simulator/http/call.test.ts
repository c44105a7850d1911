import { call, NoResponseError } from '../../../simulator/http';
import { FAULTS, loopbackServer, type LoopbackServer } from '../../lwa/loopback-server';

let server: LoopbackServer;
beforeEach(async () => {
  server = await loopbackServer();
});
afterEach(() => server.close());

it('call rejects after the time limit when the server does not respond', async () => {
  server.answer = FAULTS['never answers'].answer;
  const response = call(server.url, { from: 'skill', timeLimitMs: 3_000 });
  await expect(response).rejects.toThrow('nothing within 3000 ms');
});

it('call rejects when the server ends its response early', async () => {
  server.answer = FAULTS['breaks off in the middle'].answer;
  await expect(call(server.url, { from: 'skill' })).rejects.toThrow(NoResponseError);
});
