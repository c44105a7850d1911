import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { call, NoResponseError } from '../../../simulator/http';

let server: Server;
let url: string;
beforeEach(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(() => {
  jest.restoreAllMocks();
  server.close();
  server.closeAllConnections();
});

it('rejects after the time limit when the server does not respond', async () => {
  const timers = jest.spyOn(globalThis, 'setTimeout');
  const received = new Promise((resolve) => server.once('request', resolve));
  const response = call(url, { from: 'skill', timeLimitMs: 3_000 });
  await received;
  const [timeLimit] = timers.mock.calls.find(([, ms]) => ms === 3_000)!;
  timeLimit();
  await expect(response).rejects.toThrow('nothing within 3000 ms');
});

it('rejects when the server ends its response early', async () => {
  server.once('request', (_request, response) => {
    response.writeHead(200, { 'content-length': '10' });
    response.write('half', () => response.destroy());
  });
  await expect(call(url, { from: 'skill' })).rejects.toThrow(NoResponseError);
});
