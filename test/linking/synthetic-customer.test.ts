import { SYNTHETIC_USER_ID } from '../../lambda/linking/synthetic-customer';
import { cafe } from '../support/cafe';
import { conversation } from '../support/conversation';
import { skillEvent } from '../support/envelopes';
import { TOKENS } from '../support/tokens';

it.each(['DENIED', 'LINKED'])(
  'linking stores and reports nothing of the synthetic customer, whose connection ends with %s',
  async (status) => {
    const skill = cafe();
    const { ledger, events } = skill;
    const talk = conversation(skill, { userId: SYNTHETIC_USER_ID });
    await talk.launch();
    await talk.say('OrderIntent', { drink: 'tea' });
    await talk.say('LinkAccountIntent');
    if (status === 'LINKED') await talk.link(TOKENS.valid);
    else await talk.resume(status);
    for (const event of ['SkillAccountLinked', 'SkillDisabled']) {
      await skill.invoke(skillEvent(event, { userId: SYNTHETIC_USER_ID }));
    }

    expect({ items: ledger.entries.size, events }).toEqual({ items: 0, events: [] });
  },
);
