import {
  SCENARIO_NAMES,
  playScenario,
  playSampleConversation,
} from '../../../simulator/scenarios/scenarios';
import { MissingModelError } from '../../../simulator/alexa/errors';
import { call } from '../../../simulator/http';
import { ledgerKey } from '../../../simulator/ledger-key';
import { SCENARIO_OUTCOMES } from '../../conversations/scenario-outcomes';
import { connecting, linkingSkill, saying, cardSkill } from '../support/fake-skill';
import { useTalks } from '../support/talk';

const DAY_MS = 86_400_000;
const talks = useTalks();

describe('a simulation', () => {
  it('changes fields of the customer', async () => {
    const talk = await talks.begin();
    talk.simulation.setCustomer({ linked: true, permissionsGranted: true, firstName: 'Ben' });
    expect(talk.simulation.customer).toMatchObject({ linked: true, permissionsGranted: true });
    talk.simulation.setCustomer({ linked: false, permissionsGranted: false, deniedRecently: true });
    expect(talk.simulation.customer).toMatchObject({ linked: false, deniedRecently: true });
    expect(talk.simulation.customer).toMatchObject({ firstName: 'Ben', permissionsGranted: false });
  });

  it('starts a new customer without the session, cards and user id of the former one', async () => {
    const talk = await talks.begin({ answering: cardSkill });
    await talk.say('open ride hailer');
    const { userId } = talk.simulation;

    talk.simulation.newCustomer({ firstName: 'Ben' });

    expect(talk.simulation.listener).toBeUndefined();
    expect(talk.simulation.app.cards).toEqual([]);
    expect(talk.simulation.userId).not.toBe(userId);
    expect(talk.simulation.customer).toMatchObject({ firstName: 'Ben', linked: false });
  });

  it('serves the profile of the account holder, if the permission is granted', async () => {
    const talk = await talks.begin({ customer: { accountOwner: false } });
    const { profile } = talk.simulation.services.servers;
    const requestName = async () => {
      const headers = { authorization: `Bearer ${profile.issueToken()}` };
      const url = `${profile.url}/v2/accounts/~current/settings/Profile.name`;
      return (await call(url, { from: 'skill', headers })).json;
    };
    expect(await requestName()).toMatchObject({ code: 'ACCESS_DENIED' });
    talk.simulation.setCustomer({ permissionsGranted: true });
    expect(await requestName()).toBe('Sam Carter');
    talk.simulation.setCustomer({ accountOwner: true });
    expect(await requestName()).toBe('Annie Carter');
  });

  it('sends the access token that a test sets', async () => {
    const talk = await talks.begin();
    talk.simulation.setAccessToken('Atza|another');
    await talk.say('open ride hailer');
    expect(talk.skill.envelopes[0]).toHaveProperty(
      'context.System.user.accessToken',
      'Atza|another',
    );
  });

  it('has no ledger item before the skill writes one', async () => {
    const talk = await talks.begin();
    expect(await talk.simulation.ledger()).toBeUndefined();
    const { table } = talk.simulation.services.servers;
    await table.put({ pk: ledgerKey(talk.simulation.userId), offer1: 1 });
    expect(await talk.simulation.ledger()).toMatchObject({ offer1: 1 });
  });

  it('removes an expired ledger item after two days, as DynamoDB can', async () => {
    const { simulation } = await talks.begin();
    const expiresAt = Math.floor(simulation.clock.now() / 1000);
    await simulation.services.servers.table.put({ pk: ledgerKey(simulation.userId), expiresAt });
    await simulation.advance(DAY_MS);
    expect(await simulation.ledger()).toBeDefined();
    await simulation.advance(DAY_MS);
    expect(await simulation.ledger()).toBeUndefined();
  });

  it('reads the outcome from the skill’s log, if the log has one', async () => {
    const talk = await talks.begin({ customer: { phoneNumber: false } });
    const invoke = talk.skill.invoke.bind(talk.skill);
    talk.skill.invoke = async (envelope) => ({
      ...(await invoke(envelope)),
      logs: ['no JSON linking.outcome', '{"event":"linking.outcome","outcome":"notAnswered"}'],
    });
    await talk.say('open ride hailer', 'link my account');
    expect(talk.simulation.end('a scenario')).toEqual({
      kind: 'end',
      scenario: 'a scenario',
      linked: false,
      sessionOpen: true,
      outcome: 'notAnswered',
      problems: 0,
    });
  });

  it('counts the problems of each conversation separately', async () => {
    const talk = await talks.begin({ answering: () => saying('What next?') });
    await talk.say('open ride hailer');
    expect(talk.simulation.end().problems).toBeGreaterThan(0);
    expect(talk.simulation.end().problems).toBe(0);
  });

  it('rejects a locale without a model, and lists the others', async () => {
    const talk = await talks.begin({ locale: 'xx-XX' });
    await expect(talk.say('open ride hailer')).rejects.toThrow(MissingModelError);
    await expect(talk.say('open ride hailer')).rejects.toThrow(/choose from .*en-US/);
  });
});

describe('the scenarios', () => {
  it.each(SCENARIO_NAMES)('end as expected with a skill that links: %s', async (name) => {
    const talk = await talks.begin({
      answering: (envelope) => {
        const saysYes = envelope.request.intent?.name === 'AMAZON.YesIntent';
        return saysYes && !talk.simulation.customer.linked ? connecting() : linkingSkill(envelope);
      },
    });
    const { faults } = talk.simulation.services;

    const end = await playScenario(talk.simulation, name, { firstName: 'Ben' });

    expect(end).toMatchObject({
      kind: 'end',
      scenario: name,
      linked: SCENARIO_OUTCOMES[name] === 'linked',
      outcome: SCENARIO_OUTCOMES[name],
    });
    expect(talk.simulation.customer.firstName).toBe('Ben');
    expect(faults.byName()).toEqual({});
  });
});

it('playSampleConversation plays the sample conversation, which links the account', async () => {
  const talk = await talks.begin();
  const end = await playSampleConversation(talk.simulation);
  expect(end).toMatchObject({ linked: true, outcome: 'linked', problems: 0 });
  expect(end).not.toHaveProperty('scenario');
});
