import {
  customerOf,
  type EncodedRequest,
  type Ledger,
  linkingSettings,
  memoryLedger,
} from '../../../lambda/linking';
import { launch } from '../../support/envelopes';
import { dynaliteTable, type Table } from '../../support/table';
import { DAY, MINUTE, NOON } from '../../support/times';

const customer = customerOf(launch() as never)!;
const { offer } = linkingSettings();
const request = (id: string): EncodedRequest => ({ id, device: 'kitchen', encoded: `${id}…` });

let table: Table;
beforeEach(async () => {
  table = await dynaliteTable();
});
afterEach(() => table.close());

const HISTORIES: readonly (readonly [string, (ledger: Ledger) => readonly (() => unknown)[]])[] = [
  [
    'a link that is reported after a disabling and an offer',
    (ledger) => [
      () => ledger.recordDisabled(customer, NOON),
      () => ledger.makeOffer(customer, 'required', NOON + MINUTE, offer),
      () => ledger.recordLinked(customer, NOON - MINUTE),
      () => ledger.makeOffer(customer, 'launch', NOON + DAY, offer),
    ],
  ],
  [
    'a launch during the cooldown of a policy without proactive offers',
    (ledger) => [
      () => ledger.startCooldown(customer, NOON),
      () => ledger.makeOffer(customer, 'launch', NOON + MINUTE, { ...offer, proactive: false }),
      () => ledger.makeOffer(customer, 'launch', NOON + MINUTE, { ...offer, maxOffers: 0 }),
    ],
  ],
  [
    'two disablings that are reported in the wrong order',
    (ledger) => [
      () => ledger.recordDisabled(customer, NOON),
      () => ledger.recordDisabled(customer, NOON - 10 * MINUTE),
      () => ledger.recordLinked(customer, NOON - MINUTE),
      () => ledger.makeOffer(customer, 'launch', NOON + DAY, offer),
    ],
  ],
  [
    'a result that is delivered again while another request is stored',
    (ledger) => [
      () => ledger.store(customer, request('one'), NOON),
      () => ledger.claim(customer, NOON, { id: 'one' }),
      () => ledger.store(customer, request('two'), NOON),
      () => ledger.claim(customer, NOON, { id: 'one' }),
      () => ledger.claim(customer, NOON, { id: 'two' }),
    ],
  ],
];

it.each(HISTORIES)('memoryLedger answers as the DynamoDB ledger does: %s', async (_, callsOf) => {
  const answers = async (ledger: Ledger) => {
    const all: unknown[] = [];
    for (const call of callsOf(ledger)) all.push(await call());
    return all;
  };
  expect(await answers(memoryLedger())).toEqual(await answers(table.ledger(() => NOON)));
});
