import { customerOf, linkingSettings } from '../../../lambda/linking';
import { conversation } from '../../support/conversation';
import { launch } from '../../support/envelopes';
import { dynaliteTable, type Table } from '../../support/table';
import { cafe } from '../../support/cafe';
import { DAY, NOON } from '../../support/times';
import { TOKENS } from '../../support/tokens';

let table: Table;
beforeEach(async () => {
  table = await dynaliteTable();
});
afterEach(() => table.close());

const skillOnTable = () => cafe({ ledger: table.ledger(() => NOON) });
const isOffer = (answer: object) => JSON.stringify(answer).includes("'Link my account', or 'No'");

it('exactly one of many devices that launch the skill at the same moment makes the offer', async () => {
  const skill = skillOnTable();
  const devices = Array.from({ length: 8 }, () => conversation(skill));
  const answers = await Promise.all(devices.map((device) => device.launch()));
  expect(answers.filter(isOffer)).toHaveLength(1);
});

it('a "no" on one device starts the cooldown for all', async () => {
  const skill = skillOnTable();
  const [kitchen, bedroom] = [conversation(skill), conversation(skill)];
  await kitchen.launch();
  await kitchen.no();
  skill.clock.advance(DAY);
  expect(await bedroom.launch()).not.toSay(/link/i);
  expect(await bedroom.say('StatusIntent')).toSendLinkAccountCard();
});

it('the pending request runs in exactly one of two containers that get the result at the same moment', async () => {
  const skill = skillOnTable();
  const talk = conversation(skill);
  await talk.say('OrderIntent', { drink: 'tea' });
  await talk.yes();
  talk.fields = { ...talk.fields, accessToken: TOKENS.valid };
  const { fields } = talk;
  const deliveries = [0, 1].map(async () => {
    const container = conversation(skillOnTable(), fields);
    return container.resume('LINKED', { token: talk.token });
  });
  const answers = (await Promise.all(deliveries)).map((answer) => JSON.stringify(answer));
  expect(answers.filter((answer) => answer.includes('Your tea is ordered'))).toHaveLength(1);
});

it('two offers that are made at the same moment for two requests are both recorded', async () => {
  const customer = customerOf(launch() as never)!;
  const { offer } = linkingSettings();
  const ledger = table.ledger();
  await Promise.all([0, 1].map((ms) => ledger.makeOffer(customer, 'required', NOON + ms, offer)));
  const item = await table.read(customer);
  expect([item?.offer1?.N, item?.offer2?.N].sort()).toEqual([`${NOON}`, `${NOON + 1}`]);
});
