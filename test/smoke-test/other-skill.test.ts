import { converse, type Invoke } from '../../lambda/smoke-test/converse';
import { type Target } from '../../lambda/smoke-test/requests';
import { cafe } from '../support/cafe';
import { SKILL_ID } from '../support/envelopes';

const TARGET: Target = {
  skillId: SKILL_ID,
  locale: 'en-US',
  linkAccountIntent: 'ConnectIntent',
  accountRequest: { name: 'OrderIntent', slots: { drink: 'tea' } },
};

function otherSkill() {
  const skill = cafe({ linking: { linkAccountIntent: 'ConnectIntent' } });
  const intents: unknown[] = [];
  const invoke: Invoke = (envelope) => {
    if (envelope.request.type === 'IntentRequest') intents.push(envelope.request.intent);
    return skill.invoke(envelope);
  };
  return { invoke, intents };
}

describe('the smoke test of a skill with other intents', () => {
  it('sends the intents of the skill, with their slots', async () => {
    const { invoke, intents } = otherSkill();
    await converse(invoke, TARGET);
    const slots = { drink: { name: 'drink', value: 'tea' } };
    expect(intents).toEqual([
      { name: 'ConnectIntent', confirmationStatus: 'NONE', slots: {} },
      { name: 'OrderIntent', confirmationStatus: 'NONE', slots },
    ]);
  });

  it('sends no request that needs the account if the skill names none', async () => {
    const { invoke, intents } = otherSkill();
    await converse(invoke, { ...TARGET, accountRequest: undefined });
    expect(intents).toMatchObject([{ name: 'ConnectIntent' }]);
  });
});
