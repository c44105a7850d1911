import { consentField } from '../../lwa/support/oauth-client';
import { cardSkill } from '../../support/fake-skill';
import { type Served, useInspectors } from '../../support/served-inspectors';
import { Tab, type TabResponse } from '../../support/tab';

const inspectors = useInspectors();

async function serveWithCard(): Promise<Served> {
  const served = await inspectors.serve({ answering: cardSkill });
  await served.act('step', { say: 'open ride hailer' });
  expect(served.simulation.app.cards).toHaveLength(1);
  return served;
}

const locationOf = ({ headers }: TabResponse): string => headers.location!;

const noticeOf = (answer: TabResponse): string | null => {
  expect(locationOf(answer)).toMatch(/^\/\?notice=/);
  return new URL(locationOf(answer), 'http://inspector').searchParams.get('notice');
};

async function decide({ get }: Served, decision: 'allow' | 'cancel'): Promise<string> {
  const authorize = locationOf(await get('/app/consent'));
  const { text } = await Tab.send(authorize);
  const [ticket, account] = [consentField(text, 'ticket'), consentField(text, 'account')];
  return locationOf(
    await Tab.send(new URL('/ap/oa', authorize).href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ticket, account, decision }).toString(),
    }),
  );
}

it('the consent page of LWA offers a new customer only their own account', async () => {
  const served = await serveWithCard();
  const { simulation } = served;
  const names = async () => {
    const { text } = await Tab.send(locationOf(await served.get('/app/consent')));
    return [...text.matchAll(/name="account"[^>]*>\s*([^<]+?)\s*</g)].map(([, name]) => name);
  };
  expect(await names()).toEqual(['Annie Carter']);
  simulation.newCustomer({ firstName: 'Ben' });
  await served.act('step', { say: 'open ride hailer' });
  expect(await names()).toEqual(['Ben Carter']);
});

it.each([
  ['refused', ['connection refused']],
  ['500', ['GET /ap/oa', '500 ServerError']],
  ['garbage', ['GET /ap/oa', '200']],
] as const)('the inspector shows an error when LWA fails with %s', async (kind, names) => {
  const served = await serveWithCard();
  const { app, record } = served.simulation;
  const from = record.entries.length;
  served.simulation.fail('lwa', kind);

  expect(noticeOf(await served.get('/app/consent'))).toBe(
    `Login with Amazon fails, because the fault lwa=${kind} is active.`,
  );

  expect(app.cards).toHaveLength(1);
  const entries = record.entries.slice(from);
  expect(entries.map((entry) => (entry as { name?: string }).name)).toEqual(names);
  expect(entries[0]).toMatchObject({ from: 'customer', to: 'lwa' });
});

it('the inspector links the account through the LinkAccount card and the consent page of LWA', async () => {
  const served = await serveWithCard();
  const { inspector, skill, simulation } = served;

  const callback = await decide(served, 'allow');

  expect(callback).toMatch(`${inspector.url}/app/linked?`);
  expect(locationOf(await Tab.send(callback))).toBe('/');
  expect(simulation.customer.linked).toBe(true);
  expect(simulation.app.cards).toEqual([]);
  const { accessToken } = simulation;
  expect(skill.envelopes.at(-1)?.request).toMatchObject({
    type: 'AlexaSkillEvent.SkillAccountLinked',
    body: { accessToken },
  });
  const { steps } = inspector.session.saved();
  expect(steps.at(-1)).toEqual({ app: 'followLinkAccountCard' });
});

it('the inspector shows an error and keeps the card when the customer cancels on the consent page', async () => {
  const served = await serveWithCard();
  const answer = await Tab.send(await decide(served, 'cancel'));
  expect(noticeOf(answer)).toBe('Login with Amazon returned the error access_denied.');
  expect(served.simulation.customer.linked).toBe(false);
  expect(served.simulation.app.cards).toHaveLength(1);
});

it('the inspector accepts each redirect from LWA only once', async () => {
  const served = await serveWithCard();
  const callback = await decide(served, 'allow');
  await Tab.send(callback);
  expect(noticeOf(await Tab.send(callback))).toBe(
    'This sign-in was not started in this inspector, or has already ended.',
  );
});

it('the inspector shows an error for an authorization code that LWA did not issue', async () => {
  const served = await serveWithCard();
  const callback = new URL(await decide(served, 'allow'));
  callback.searchParams.set('code', 'made-up');
  expect(noticeOf(await Tab.send(callback.href))).toMatch(/\.$/);
  expect(served.simulation.customer.linked).toBe(false);
});

it.each([
  ['/app/consent', 'The Alexa app shows no card to link the account'],
  ['/app/linked', 'This sign-in was not started in this inspector'],
  ['/app/linked?code=a&state=b', 'This sign-in was not started in this inspector'],
])(
  'the inspector shows an error for %s without a card or a started sign-in: %s',
  async (path, sentence) => {
    const { get, simulation } = await inspectors.serve();
    expect(noticeOf(await get(path))).toContain(sentence);
    expect(simulation.customer.linked).toBe(false);
  },
);
