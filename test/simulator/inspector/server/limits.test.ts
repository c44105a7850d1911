import { useInspectors } from '../../support/served-inspectors';
import { Tab } from '../../support/tab';

const inspectors = useInspectors();

it('the inspector rejects a request body of more than 4 MiB', async () => {
  const { inspector, skill } = await inspectors.serve();
  const { status } = await Tab.send(`${inspector.url}/do/step`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ say: 'x'.repeat(5 * 1024 * 1024) }),
  });
  expect(status).toBe(413);
  expect(skill.envelopes).toEqual([]);
});

it('the inspector rejects reads by a page of another site', async () => {
  const { inspector } = await inspectors.serve();
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
  for (const path of ['/', '/events', '/conversation.json']) {
    expect((await Tab.send(inspector.url + path, { headers })).status).toBe(403);
  }
});

it('the inspector serves sixteen event streams, and rejects further ones', async () => {
  const { inspector } = await inspectors.serve();
  const abort = new AbortController();
  const open = () => fetch(`${inspector.url}/events`, { signal: abort.signal });
  const streams = await Promise.all(Array.from({ length: 16 }, open));
  expect(streams.map(({ status }) => status)).toEqual(streams.map(() => 200));
  expect((await open()).status).toBe(503);
  abort.abort();
});
