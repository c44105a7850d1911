import { conversation } from '../support/conversation';
import { testSkill } from '../support/test-skill';

it('answers a "no" to the offer with something that needs no account', async () => {
  const talk = conversation(testSkill());
  await talk.launch();
  const answer = await talk.no();
  expect(answer).toAsk();
  expect(answer).toSay('No problem');
  expect(answer).not.toSay(/link/i);
  expect(await talk.say('DestinationIntent', { destination: 'home' })).toSay('costs about');
});

it('starts the cooldown once for a "no" to the offer', async () => {
  const skill = testSkill();
  const talk = conversation(skill);
  await talk.launch();
  await talk.no();
  expect(skill.ledger.calls).toEqual(['makeOffer', 'startCooldown']);
  expect([...skill.ledger.entries.values()]).toMatchObject([{ cooldownStartedAt: skill.clock.at }]);
});

it('makes no offer in the session after a "no", even when the table is unavailable', async () => {
  const skill = testSkill();
  const talk = conversation(skill);
  await talk.launch();
  skill.ledger.down = true;
  await talk.no();
  skill.ledger.down = false;
  expect(await talk.say('RideStatusIntent')).toSendLinkAccountCard();
  expect(await talk.launch()).not.toSay(/link/i);
});

it('answers a "no" with a goodbye when no question is open', async () => {
  const skill = testSkill();
  expect(await conversation(skill).no()).toLeave();
  expect(skill.ledger.calls).toEqual([]);
});
