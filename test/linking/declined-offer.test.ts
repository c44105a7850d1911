import { conversation } from '../support/conversation';
import { testSkill } from '../support/test-skill';

it('is taken well: something without an account is offered, and the session goes on', async () => {
  const talk = conversation(testSkill());
  await talk.launch();
  const answer = await talk.no();
  expect(answer).toAsk();
  expect(answer).toSay('No problem');
  expect(answer).not.toSay(/link/i);
  expect(await talk.say('DestinationIntent', { destination: 'home' })).toSay('costs about');
});

it('is remembered once', async () => {
  const skill = testSkill();
  const talk = conversation(skill);
  await talk.launch();
  await talk.no();
  expect(skill.ledger.calls).toEqual(['makeOffer', 'startCooldown']);
  expect([...skill.ledger.entries.values()]).toMatchObject([{ cooldownStartedAt: skill.clock.at }]);
});

it('holds for the session even where the table is out of reach', async () => {
  const skill = testSkill();
  const talk = conversation(skill);
  await talk.launch();
  skill.ledger.down = true;
  await talk.no();
  skill.ledger.down = false;
  expect(await talk.say('RideStatusIntent')).toSendLinkAccountCard();
  expect(await talk.launch()).not.toSay(/link/i);
});

it('is only a goodbye where nothing was asked', async () => {
  const skill = testSkill();
  expect(await conversation(skill).no()).toLeave();
  expect(skill.ledger.calls).toEqual([]);
});
