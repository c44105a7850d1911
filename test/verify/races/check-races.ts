import fc from 'fast-check';
import { linkingSettings, type CustomerKey, type Ledger } from '../../../lambda/linking';
import type { OfferTrigger } from '../../../lambda/linking/offer-policy';
import { customers, histories, live } from '../../support/histories';
import { dynaliteTable, type Table } from '../../support/table';
import { DAY, NOON } from '../../support/test-skill';
import { chances, failureOf, type Effort, type Report } from '../report';
import { dynamoDbLocal } from './dynamodb-local';

const { offer: POLICY } = linkingSettings();

export interface RacesOptions {
  /** Puts something between the races and the ledger. */
  readonly plant?: (ledger: Ledger) => Ledger;
  /** @default DynamoDB Local where there is Java, else dynalite */
  readonly engine?: 'dynalite';
}

/** Many devices of a household at the same trigger, and the condition against the pure policy. */
export async function checkRaces(
  effort: Effort,
  { plant = (ledger) => ledger, engine }: RacesOptions = {},
): Promise<Report> {
  const real = engine === 'dynalite' ? undefined : await dynamoDbLocal();
  const table = real ?? (await dynaliteTable());
  const ledger = plant(table.ledger(() => NOON));
  const names = customers();
  const figures = { races: 0, histories: 0 };
  const race = (property: (size: number) => Promise<string | undefined>) =>
    fc.asyncProperty(fc.integer({ min: 2, max: 12 }), async (size) => {
      figures.races += 1;
      const wrong = await property(size);
      if (wrong !== undefined) throw new Error(`${size} at once: ${wrong}`);
    });
  const properties = [
    race((size) => launches(ledger, names.next().value, size)),
    race((size) => refusalAmongLaunches(ledger, names.next().value, size, real !== undefined)),
    race((size) => offersAtNeed(ledger, table, names.next().value, size)),
    race((size) => resultDeliveredOften(ledger, names.next().value, size)),
    fc.asyncProperty(histories, async (history) => {
      figures.histories += 1;
      const said = await live(history, ledger, names.next().value);
      if (String(said.table) !== String(said.policy)) throw new Error('the table says otherwise');
    }),
  ];
  const failures: string[] = [];
  try {
    for (const property of properties) {
      const { failed, errorInstance, counterexample } = await fc.check<unknown[]>(
        property as fc.IAsyncProperty<unknown[]>,
        chances(effort),
      );
      const why = `${failureOf(errorInstance)} ${JSON.stringify(counterexample)}`;
      if (failed) failures.push(`seed ${effort.seed}: ${why}`);
    }
  } finally {
    await table.close();
  }
  return { figures, failures, note: `races on ${real ? 'DynamoDB Local' : 'dynalite'}` };
}

const times = <T>(size: number, what: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: size }, (_, index) => what(index)));

async function launches(ledger: Ledger, customer: CustomerKey, size: number) {
  const said = await times(size, (index) =>
    ledger.makeOffer(customer, 'launch', NOON + index, POLICY),
  );
  const asked = said.filter((one) => one === 'made').length;
  return asked === 1 ? undefined : `${asked} devices asked`;
}

/** A "no" is a "no" on all: whatever came first, nothing is offered after it. */
async function refusalAmongLaunches(
  ledger: Ledger,
  customer: CustomerKey,
  size: number,
  tellsWhy: boolean,
) {
  const offer = (trigger: OfferTrigger, at: number) =>
    ledger.makeOffer(customer, trigger, at, POLICY);
  await Promise.all([
    times(size, (index) => offer('launch', NOON + index)),
    ledger.startCooldown(customer, NOON),
  ]);
  const launched = await times(size, (index) => offer('launch', NOON + DAY + index));
  const needed = await times(size, (index) => offer('required', NOON + DAY + index));
  if ([...launched, ...needed].includes('made')) return 'offered after a refusal';
  const isTold = launched.every((one) => one === 'inCooldown');
  return tellsWhy && !isTold ? 'the table did not say why it held the offer' : undefined;
}

/** No lost update: each offer for a request is on record, newest first. */
async function offersAtNeed(ledger: Ledger, table: Table, customer: CustomerKey, size: number) {
  await times(size, (index) => ledger.makeOffer(customer, 'required', NOON + index, POLICY));
  const item = await table.read(customer);
  const offers = [1, 2, 3].map((place) => item?.[`offer${place}`]?.N).filter((at) => at !== '0');
  const wanted = Math.min(size, POLICY.maxOffers);
  return new Set(offers).size >= wanted
    ? undefined
    : `of ${wanted} offers ${offers.join()} are left`;
}

async function resultDeliveredOften(ledger: Ledger, customer: CustomerKey, size: number) {
  const kept = {
    id: `kept-${size}`,
    customer,
    capturedAt: NOON,
    intent: 'BookRideIntent',
    slots: {},
  };
  await ledger.store(customer, kept, NOON);
  const taken = await times(size, () => ledger.claim(customer, 'linked', NOON, kept.id));
  const ran = taken.filter(({ claimedId }) => claimedId !== kept.id).length;
  return ran === 1 ? undefined : `ran ${ran} times`;
}
