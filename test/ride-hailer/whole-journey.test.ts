import { conversation } from '../support/conversation';
import { TOKENS } from '../support/tokens';
import { testSkill } from './support/test-skill';

it('offers, links, and books the ride that was asked for', async () => {
  const skill = testSkill();
  const talk = conversation(skill);

  expect(await talk.launch()).toOfferLinking();
  expect(await talk.say('BookRideIntent', { destination: 'the airport' })).toOfferLinking();
  expect(await talk.say('LinkAccountIntent')).toStartAccountLinking();
  const going = await talk.link(TOKENS.valid);
  expect(going).toSay('A ride to the airport. Shall I book it?');
  expect(going).toAsk();
  expect(await talk.yes()).toLeave();

  expect([...skill.rides.booked.values()]).toMatchObject([{ destination: 'the airport' }]);
  expect(skill.ledger.calls).toEqual(['makeOffer', 'makeOffer', 'claim']);
});
