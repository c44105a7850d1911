import {
  parseSaved,
  playSaved,
  readSaved,
  type SavedConversation,
  transcriptOf,
} from '../../../simulator/replay';
import { type Served, useInspectors } from '../support/served-inspectors';
import { useTalks } from '../support/talk';

const inspectors = useInspectors();
const talks = useTalks();

const savedOf = async ({ get }: Served): Promise<SavedConversation> =>
  parseSaved((await get('/conversation.json')).text);

const passcodeOn = ({ simulation }: Served): string => /\d{6}/.exec(simulation.phone.at(-1)!)![0];

it('a replayed conversation has the same transcript', async () => {
  const customer = { firstName: 'Bob' };
  const served = await inspectors.serve({ customer, assumptions: { tokenEchoed: false } });
  const { act, inspector } = served;
  for (const step of [
    { say: 'open ride hailer' },
    { assume: { name: 'statusReason', value: 'message' } },
    { customer: { accountOwner: true } },
    { say: 'link my account' },
    { fail: { name: 'profile', kind: '500' } },
    { say: 'i approve' },
    { say: 'My code is {code}' },
    { say: 'stop' },
    { advanceMs: 90_000 },
    { app: 'disable' },
    { say: 'open ride hailer' },
    { say: '...' },
  ]) {
    expect(await act('step', step)).toMatchObject({ status: 200 });
  }
  const first = transcriptOf(inspector.session.entries);
  expect(first).toContain('Customer: My code is {code}');
  expect(first.filter((line) => line.startsWith('Skill: '))).toHaveLength(6);

  const { simulation } = await talks.begin();
  const from = simulation.record.entries.length;
  await playSaved(simulation, await savedOf(served));

  expect(transcriptOf(simulation.record.entries.slice(from))).toEqual(first);
});

it('a replayed conversation is saved as the same file', async () => {
  const served = await inspectors.serve();
  const saved = readSaved({
    format: 'alexa-conversation',
    version: 1,
    locale: 'en-US',
    customer: { firstName: 'Bob' },
    assumptions: { tokenEchoed: false },
    steps: [{ fail: { name: 'service', kind: '500' } }, { say: 'open ride hailer' }],
  });
  await playSaved(served.inspector.simulation, saved);
  expect(await savedOf(served)).toEqual(saved);
});

describe('a saved conversation', () => {
  async function savedAfter(spoken: (passcode: string) => string) {
    const served = await inspectors.serve();
    for (const say of ['open ride hailer', 'link my account', 'i approve']) {
      await served.act('step', { say });
    }
    await served.act('step', { say: spoken(passcodeOn(served)) });
    return { ...served, steps: (await savedOf(served)).steps };
  }

  it.each<[string, (passcode: string) => string, string]>([
    ['said in one word', (passcode) => `My code is ${passcode}`, 'My code is {code}'],
    ['said digit by digit', (passcode) => passcode.split('').join(' '), '{code}'],
    ['given as {code}', () => 'my code is {code}', 'my code is {code}'],
  ])('has {code} for the passcode %s', async (_, spoken, written) => {
    const { steps, simulation } = await savedAfter(spoken);
    expect(simulation.customer.linked).toBe(true);
    expect(steps.at(-1)).toEqual({ say: written });
    expect(JSON.stringify(steps)).not.toMatch(/\d{6}/);
  });

  it('keeps a number that is not the passcode', async () => {
    const { steps } = await savedAfter((passcode) => (passcode === '123456' ? '654321' : '123456'));
    expect(steps.at(-1)).toEqual({ say: expect.stringMatching(/^\d{6}$/) });
  });
});

it('a saved conversation begins with the faults that were active', async () => {
  const served = await inspectors.serve();
  await served.act('step', { fail: { name: 'lwa', kind: 'timeout' } });
  await served.act('newCustomer', {});
  await served.act('step', { say: 'open ride hailer' });
  const { steps } = await savedOf(served);
  expect(steps).toEqual([{ fail: { name: 'lwa', kind: 'timeout' } }, { say: 'open ride hailer' }]);
});
