import { once } from 'node:events';
import { get } from 'node:https';
import { type IncomingMessage } from 'node:http';
import { answering, closing, listening } from '../../bench/measure/loopback';
import { startTlsFront } from '../../bench/measure/tls-front';

it('speaks TLS in front of a server that does not', async () => {
  const server = answering({ '/': { hello: 'there' } });
  const front = await startTlsFront(await listening(server));
  const request = get(front.url, { rejectUnauthorized: false });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  const [body] = (await once(answer, 'data')) as [Buffer];
  expect(JSON.parse(body.toString())).toEqual({ hello: 'there' });
  await front.close();
  await closing(server);
});
