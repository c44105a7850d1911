import { conversation } from '../support/conversation';
import { cafe } from '../support/cafe';

it('the skill answers a "no" to the offer with a question that does not mention linking, and then says a price', async () => {
  const talk = conversation(cafe());
  await talk.launch();
  const answer = await talk.no();
  expect(answer).toAsk();
  expect(answer).toSay('No problem');
  expect(answer).not.toSay(/link/i);
  expect(await talk.say('PriceIntent', { drink: 'tea' })).toSay('costs two dollars');
});

it('a "no" to the offer starts the cooldown once', async () => {
  const skill = cafe();
  const talk = conversation(skill);
  await talk.launch();
  await talk.no();
  expect(skill.ledger.calls).toEqual(['makeOffer', 'startCooldown']);
  expect([...skill.ledger.entries.values()]).toMatchObject([
    { cooldownStartedAt: skill.clock.time },
  ]);
});

it('the session gets no offer after a "no" that the table did not record', async () => {
  const skill = cafe();
  const talk = conversation(skill);
  await talk.launch();
  skill.ledger.down = true;
  await talk.no();
  skill.ledger.down = false;
  expect(await talk.say('StatusIntent')).toSendLinkAccountCard();
  expect(await talk.launch()).not.toSay(/link/i);
});

it('a "no" ends the session when no question is open', async () => {
  const skill = cafe();
  const answer = await conversation(skill).no();
  expect(answer).toSay('Goodbye.');
  expect(answer).toEndSession();
  expect(skill.ledger.calls).toEqual([]);
});
