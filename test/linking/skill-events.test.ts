import { conversation } from '../support/conversation';
import { skillEvent } from '../support/envelopes';
import { cafe } from '../support/cafe';
import { MINUTE, NOON } from '../support/times';
import { TOKENS } from '../support/tokens';

const afterNoon = (ms: number) => new Date(NOON + ms).toISOString();
const LINKED = { body: { accessToken: TOKENS.valid }, accessToken: TOKENS.valid };

it('the next launch makes no offer after the account was linked in the app', async () => {
  const skill = cafe();
  expect(
    await skill.invoke(skillEvent('SkillAccountLinked', { at: afterNoon(0), ...LINKED })),
  ).toBeSilent();
  expect(await conversation(skill).launch()).not.toSay(/link/i);
});

it('a SkillDisabled event leaves only its own time in the ledger entry', async () => {
  const skill = cafe();
  const talk = conversation(skill);
  await talk.say('OrderIntent', { drink: 'tea' });
  await talk.no();
  await skill.invoke(skillEvent('SkillDisabled', { at: afterNoon(MINUTE) }));
  skill.clock.advance(2 * MINUTE);
  await skill.invoke(skillEvent('SkillDisabled', { at: afterNoon(MINUTE) }));
  expect([...skill.ledger.entries.values()]).toEqual([{ offers: [], disabledAt: NOON + MINUTE }]);
});

it('a SkillDisabled event whose time has no milliseconds erases an offer of the same second', async () => {
  const skill = cafe();
  skill.clock.advance(700);
  await conversation(skill).launch();
  skill.clock.advance(200);
  await skill.invoke(skillEvent('SkillDisabled', { at: afterNoon(0).replace('.000', '') }));
  expect([...skill.ledger.entries.values()]).toEqual([{ offers: [], disabledAt: NOON }]);
});

it('the ledger ignores an event that is older than its entry', async () => {
  const skill = cafe();
  skill.clock.advance(60 * MINUTE);
  await skill.invoke(skillEvent('SkillDisabled', { at: afterNoon(50 * MINUTE) }));
  await skill.invoke(skillEvent('SkillAccountLinked', { at: afterNoon(10 * MINUTE), ...LINKED }));
  expect([...skill.ledger.entries.values()]).toEqual([
    { offers: [], disabledAt: NOON + 50 * MINUTE },
  ]);
  await conversation(skill).launch();
  await skill.invoke(skillEvent('SkillDisabled', { at: afterNoon(20 * MINUTE) }));
  expect([...skill.ledger.entries.values()]).toMatchObject([{ offers: [NOON + 60 * MINUTE] }]);
});

it('an event with a future or unreadable time is recorded as of now', async () => {
  for (const time of [afterNoon(60 * MINUTE), 'yesterday', '']) {
    const skill = cafe();
    await skill.invoke(skillEvent('SkillAccountLinked', { at: time, ...LINKED }));
    expect([...skill.ledger.entries.values()]).toMatchObject([{ linkedAt: NOON }]);
  }
});

it('an event is recorded with its creation time, or else its timestamp', async () => {
  const skill = cafe();
  const late = skillEvent('SkillAccountLinked', { at: afterNoon(0), ...LINKED });
  skill.clock.advance(60 * MINUTE);
  late.request.timestamp = afterNoon(30 * MINUTE);
  await skill.invoke(late);
  expect([...skill.ledger.entries.values()]).toMatchObject([{ linkedAt: NOON }]);
  delete late.request.eventCreationTime;
  await skill.invoke(late);
  expect([...skill.ledger.entries.values()]).toMatchObject([{ linkedAt: NOON + 30 * MINUTE }]);
});

it.each(['SkillEnabled', 'SkillPermissionAccepted', 'SkillPermissionChanged', 'SomethingNew'])(
  'the skill responds to %s with an empty response and without a call of the table',
  async (name) => {
    const skill = cafe();
    const answer = await skill.invoke(skillEvent(name, { body: { acceptedPermissions: [] } }));
    expect(answer).toBeSilent();
    expect(answer).toBeValidFor(`AlexaSkillEvent.${name}`);
    expect(skill.ledger.calls).toEqual([]);
  },
);

it('the skill answers an event with an empty response when the table is unavailable', async () => {
  const skill = cafe();
  skill.ledger.down = true;
  expect(await skill.invoke(skillEvent('SkillDisabled', { at: afterNoon(0) }))).toBeSilent();
});
