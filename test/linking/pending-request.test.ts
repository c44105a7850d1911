import { randomBytes } from 'node:crypto';
import type { Intent, IntentRequest, Slot } from 'ask-sdk-model';
import fc from 'fast-check';
import {
  connectionToken,
  CONNECTION_TOKEN_PREFIX,
  readConnectionToken,
} from '../../lambda/linking/connection';
import { readPendingRequest, toIntentRequest } from '../../lambda/linking/pending-request';
import { decode, MAX_ENCODED_LENGTH } from '../../lambda/linking/pending-request-encoding';
import { anyText } from '../support/any-text';
import {
  envelope,
  intent,
  launch,
  resumed,
  type Envelope,
  type EnvelopeFields,
} from '../support/envelopes';
import { capture, captured, encoded, inputOf } from '../support/pending-requests';
import { MINUTE, NOON } from '../support/times';

const BOB: EnvelopeFields = { userId: 'amzn1.ask.account.BOB' };
const ORDER_TEA = intent('OrderIntent', { drink: 'tea' });
const RESUMED = resumed({});

const read = (text: string | undefined, fields: EnvelopeFields = {}, at = NOON) =>
  readPendingRequest(text, inputOf(launch(fields)), at);

const roundTrip = (event: Envelope): IntentRequest => {
  const pending = read(captured(event).encoded)!;
  return toIntentRequest(pending, RESUMED.request as never);
};

const intentEnvelope = (fields: object): Envelope => envelope({ type: 'IntentRequest', ...fields });

const withoutIdAndTime = (request: object) => ({
  ...request,
  requestId: undefined,
  timestamp: undefined,
});

const authority = (type: string, ...names: string[]) => ({
  authority: `amzn1.er-authority.echo-sdk.amzn1.ask.skill.0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0.${type}`,
  status: { code: names.length > 0 ? 'ER_SUCCESS_MATCH' : 'ER_SUCCESS_NO_MATCH' },
  ...(names.length > 0 && { values: names.map((name) => ({ value: { name, id: `ID-${name}` } })) }),
});

const simpleValue = (value: string) => ({
  type: 'Simple' as const,
  value,
  resolutions: { resolutionsPerAuthority: [authority('T', value, `${value} two`), authority('D')] },
});

const filledSlot = (name: string, value: string): Slot =>
  ({
    name,
    confirmationStatus: 'CONFIRMED',
    source: 'USER',
    value,
    slotValue: simpleValue(value),
    resolutions: simpleValue(value).resolutions,
  }) as unknown as Slot;

const twelveSlots = () =>
  Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => `slot${index}`).map((name, index) => [
      name,
      index % 3 === 2 ? { name, confirmationStatus: 'NONE' } : filledSlot(name, `value ${index}`),
    ]),
  );

describe('a resumed request equals the captured one except for id, time and locale', () => {
  it.each<[string, object]>([
    ['twelve slots, with resolutions of two authorities', { slots: twelveSlots() }],
    [
      'a slot with several values',
      {
        slots: {
          toppings: {
            name: 'toppings',
            confirmationStatus: 'NONE',
            source: 'USER',
            slotValue: { type: 'List', values: [simpleValue('olives'), simpleValue('onions')] },
          },
        },
      },
    ],
    ['a slot that was left out', { slots: { when: { name: 'when', confirmationStatus: 'NONE' } } }],
    ['no slots', {}],
    ['a denied confirmation', { confirmationStatus: 'DENIED' }],
  ])('with %s', (_, fields) => {
    const event = intentEnvelope({
      intent: { name: 'OrderIntent', confirmationStatus: 'NONE', ...fields },
    });
    expect(withoutIdAndTime(roundTrip(event))).toEqual(withoutIdAndTime(event.request));
  });

  it.each(['STARTED', 'IN_PROGRESS', 'COMPLETED', undefined])(
    'with the dialog state %s',
    (dialogState) => {
      const fields = { intent: { name: 'OrderIntent', confirmationStatus: 'CONFIRMED' } };
      const event = intentEnvelope({ ...fields, ...(dialogState && { dialogState }) });
      expect(withoutIdAndTime(roundTrip(event))).toEqual(withoutIdAndTime(event.request));
    },
  );

  it('which are those of the request that resumes it', () => {
    const event = intent('OrderIntent', {}, { locale: 'de-DE' });
    const { requestId, timestamp, locale } = roundTrip(event);
    expect({ requestId, timestamp, locale }).toEqual({
      requestId: RESUMED.request.requestId,
      timestamp: RESUMED.request.timestamp,
      locale: 'en-US',
    });
  });
});

describe('a request that is too large', () => {
  const noise = (bytes: number) => randomBytes(bytes).toString('base64');
  const withSlot = (slot: object) =>
    intentEnvelope({
      intent: { name: 'OrderIntent', confirmationStatus: 'NONE', slots: { slot } },
    });

  it('keeps the first match of each authority, its id included', () => {
    const values = [1, 2, 3].map(() => ({ value: { name: noise(300), id: noise(300) } }));
    const [first] = values;
    const matched = { authority: 'one', status: { code: 'ER_SUCCESS_MATCH' }, values };
    const resolutions = { resolutionsPerAuthority: [matched, authority('D')] };
    const { slots } = roundTrip(withSlot({ name: 'slot', value: 'x', resolutions })).intent;
    expect(slots!.slot!.resolutions).toEqual({
      resolutionsPerAuthority: [{ ...matched, values: [first] }, authority('D')],
    });
  });

  it('is not captured, not even in part, if its slot values alone are too large', () => {
    expect(capture(withSlot({ name: 'slot', value: noise(4_000) }))).toBe('tooLarge');
  });
});

describe('a pending request', () => {
  const pending = captured(ORDER_TEA);

  it('expires after fifteen minutes', () => {
    expect(read(pending.encoded, {}, NOON + 15 * MINUTE - 1)).toBeDefined();
    expect(read(pending.encoded, {}, NOON + 15 * MINUTE)).toBeUndefined();
  });

  it('is read if its time of capture is at most a minute in the future', () => {
    expect(read(pending.encoded, {}, NOON - MINUTE)).toBeDefined();
    expect(read(pending.encoded, {}, NOON - MINUTE - 1)).toBeUndefined();
  });

  it('is not read for another customer, or for a request without one', () => {
    expect(read(pending.encoded, BOB)).toBeUndefined();
    expect(read(pending.encoded, { userId: '' })).toBeUndefined();
  });

  it.each(['AMAZON.YesIntent', 'AMAZON.StopIntent', 'AMAZON.FallbackIntent'])(
    'is not captured for %s, which has a meaning only at its place in a conversation',
    (name) => expect(capture(intent(name))).toBeUndefined(),
  );

  it('is not captured without a customer', () => {
    expect(capture(intent('OrderIntent', {}, { userId: '' }))).toBeUndefined();
  });

  const valid = decode(pending.encoded) as Record<string, unknown> & { request: object };
  const withRequest = (change: object) => ({ ...valid, request: { ...valid.request, ...change } });
  const withIntent = (change: object) =>
    withRequest({ intent: { name: 'OrderIntent', confirmationStatus: 'NONE', ...change } });

  it.each<[string, unknown]>([
    ['null', null],
    ['a list', [valid]],
    ['text', JSON.stringify(valid)],
    ['a missing id', { ...valid, id: undefined }],
    ['a number as id', { ...valid, id: 7 }],
    ['a time that is text', { ...valid, capturedAt: '2026' }],
    ['no device', { ...valid, device: undefined }],
    ['no request', { ...valid, request: undefined }],
    ['another type of request', withRequest({ type: 'LaunchRequest' })],
    ['no intent', withRequest({ intent: undefined })],
    ['an intent without a name', withIntent({ name: '' })],
    ['a built-in intent', withIntent({ name: 'AMAZON.YesIntent' })],
    ['slots that are a list', withIntent({ slots: [] })],
    ['a slot that is text', withIntent({ slots: { drink: 'tea' } })],
  ])('is not read from %s', (_, value) => {
    expect(read(encoded(value))).toBeUndefined();
  });

  it('is not read from text that is too long, damaged, or inflates beyond any request', () => {
    expect(read(pending.encoded + 'A'.repeat(MAX_ENCODED_LENGTH))).toBeUndefined();
    expect(read(pending.encoded.slice(0, -9))).toBeUndefined();
    expect(read(encoded({ ...valid, more: ' '.repeat(1_000_000) }))).toBeUndefined();
    expect(read(undefined)).toBeUndefined();
  });
});

describe('for any intent', () => {
  const text = anyText(160);
  const slot = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.record(
      {
        value: text,
        slotValue: fc.jsonValue({ maxDepth: 3 }),
        resolutions: fc.record({ resolutionsPerAuthority: fc.jsonValue({ maxDepth: 3 }) }),
      },
      { requiredKeys: [] },
    ),
  );
  const names = fc.oneof(fc.constantFrom('destination', '__proto__', 'constructor'), text);
  const slots = fc.array(fc.tuple(names, slot), { maxLength: 12 });

  /** A large request keeps only the first match of each authority. */
  const withoutResolutions = (intent: unknown) =>
    JSON.stringify(intent, (name, value: unknown) =>
      name === 'resolutions' || name === 'slotValue' ? undefined : value,
    );

  it('a captured request is read with all its slots if each is an object, and is not read otherwise', () => {
    fc.assert(
      fc.property(slots, (entries) => {
        const values = Object.fromEntries(entries) as unknown as Intent['slots'];
        const event = intentEnvelope({
          intent: { name: 'OrderIntent', confirmationStatus: 'NONE', slots: values },
        });
        const pending = capture(event);
        if (typeof pending !== 'object') return;
        expect(pending.encoded.length).toBeLessThanOrEqual(MAX_ENCODED_LENGTH);
        // A request that is too long for the connection token is read from the ledger.
        const payload = readConnectionToken(connectionToken(pending));
        const readBack =
          payload?.kind === 'encoded' ? read(payload.encoded) : read(pending.encoded);
        const areSlotsObjects = Object.values(values ?? {}).every(
          (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
        );
        expect(readBack !== undefined).toBe(areSlotsObjects);
        if (!readBack) return;
        expect(withoutResolutions(readBack.request.intent)).toBe(
          withoutResolutions(event.request.intent),
        );
      }),
    );
  });

  it('JSON and text that are no captured request are not read, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, token) => {
        expect(read(encoded(value))).toBeUndefined();
        expect(read(token)).toBeUndefined();
        expect(['undefined', 'object']).toContain(
          typeof readConnectionToken(CONNECTION_TOKEN_PREFIX + token),
        );
      }),
    );
  });
});
