import type { Intent } from 'ask-sdk-model';
import fc from 'fast-check';
import { customerOf, type CustomerKey } from '../../lambda/linking';
import { toIntentRequest } from '../../lambda/linking/pending-request';
import {
  connectionToken,
  CONNECTION_TOKEN_PREFIX,
  pendingRequestInToken,
} from '../../lambda/linking/connection';
import { capturePendingRequest } from '../../lambda/linking/pending-request';
import {
  MAX_PENDING_REQUEST_BYTES,
  parsePendingRequest,
  validPendingRequest,
} from '../../lambda/linking/pending-request';
import { anyText } from '../support/any-text';
import { intent as said, launch } from '../support/envelopes';
import { MINUTE, NOON } from '../support/test-skill';

const ANNIE = customerOf(launch() as never)!;
const BOB = customerOf(launch({ userId: 'amzn1.ask.account.BOB' }) as never)!;

const intentOf = (slots: Record<string, unknown>): Intent =>
  ({ name: 'BookRideIntent', confirmationStatus: 'NONE', slots }) as unknown as Intent;
const airport = said('BookRideIntent', { destination: 'the airport' }).request.intent as Intent;
const kept = capturePendingRequest(airport, ANNIE, NOON)!;
const read = (value: unknown, customer: CustomerKey = ANNIE, now = NOON) =>
  validPendingRequest(JSON.parse(JSON.stringify(value)), customer, now);

describe('a kept request', () => {
  it('runs as if it had just been said', () => {
    const answered = said('AMAZON.YesIntent').request as never;
    expect(toIntentRequest(kept, answered)).toMatchObject({
      type: 'IntentRequest',
      locale: 'en-US',
      intent: {
        name: 'BookRideIntent',
        confirmationStatus: 'NONE',
        slots: { destination: { name: 'destination', value: 'the airport' } },
      },
    });
  });

  it('keeps what a slot was resolved to, and that a slot was left out', () => {
    const value = { name: 'airport', id: 'AIRPORT' };
    const resolutions = {
      resolutionsPerAuthority: [
        { authority: 'one', status: { code: 'ER_SUCCESS_NO_MATCH' } },
        { authority: 'two', status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value }] },
      ],
    };
    const slots = { destination: { name: 'destination', value: 'airprot', resolutions }, when: {} };
    const resolved = capturePendingRequest(intentOf(slots), ANNIE, NOON)!;
    expect(resolved.slots).toEqual({ destination: { value: 'airprot', match: value }, when: null });
    const again = toIntentRequest(resolved, launch().request as never);
    const { resolutionsPerAuthority } = again.intent.slots!.destination!.resolutions!;
    expect(resolutionsPerAuthority).toMatchObject([{ values: [{ value }] }]);
  });

  it('lives for fifteen minutes', () => {
    expect(read(kept, ANNIE, NOON + 15 * MINUTE - 1)).toEqual(kept);
    expect(read(kept, ANNIE, NOON + 15 * MINUTE)).toBeUndefined();
  });

  it('was kept just now by a clock that is a minute ahead, and by none that is further', () => {
    expect(read(kept, ANNIE, NOON - MINUTE)).toEqual(kept);
    expect(read(kept, ANNIE, NOON - MINUTE - 1)).toBeUndefined();
  });

  it("is never another customer's", () => {
    expect(read(kept, BOB)).toBeUndefined();
    expect(validPendingRequest(kept, undefined, NOON)).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', [kept]],
    ['text', JSON.stringify(kept)],
    ['no id', { ...kept, id: undefined }],
    ['a number as id', { ...kept, id: 7 }],
    ['a time that is none', { ...kept, capturedAt: '2026' }],
    ['an intent that is none', { ...kept, intent: '' }],
    ['slots that are a list', { ...kept, slots: [] }],
    ['a slot that is text', { ...kept, slots: { destination: 'the airport' } }],
    ['a slot without a value', { ...kept, slots: { destination: { match: { name: 'x' } } } }],
    ['a match that is text', { ...kept, slots: { destination: { value: 'x', match: 'y' } } }],
    [
      'too many slots',
      { ...kept, slots: Object.fromEntries([...'123456789'].map((n) => [n, null])) },
    ],
    ['much besides', { ...kept, more: 'x'.repeat(1000) }],
  ])('is not made of %s', (_, value) => {
    expect(read(value)).toBeUndefined();
  });

  it('drops what a slot was resolved to before it gives up what was said', () => {
    const value = { name: 'n'.repeat(130), id: 'i'.repeat(130) };
    const matched = [{ status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value }] }];
    const slot = { value: 'v'.repeat(130), resolutions: { resolutionsPerAuthority: matched } };
    const long = capturePendingRequest(intentOf({ destination: slot }), ANNIE, NOON)!;
    expect(long.slots).toEqual({ destination: { value: slot.value } });
    expect(
      capturePendingRequest(intentOf({ destination: { value: 'v'.repeat(141) } }), ANNIE, NOON),
    ).toBe(undefined);
  });
});

describe('in the token of a connection', () => {
  const other = CONNECTION_TOKEN_PREFIX + Buffer.from('{"id":').toString('base64url');

  it('goes there and back', () => {
    expect(pendingRequestInToken(connectionToken(kept), ANNIE, NOON)).toEqual(kept);
  });

  it('says for sure that nothing was interrupted', () => {
    expect(pendingRequestInToken(connectionToken(undefined), ANNIE, NOON)).toBe('none');
  });

  it.each([undefined, '', 'x', 'other.token', other, `${CONNECTION_TOKEN_PREFIX}%%%`])(
    'is not read from %j',
    (token) => {
      expect(pendingRequestInToken(token, ANNIE, NOON)).toBeUndefined();
    },
  );

  it('is not read where it is stale or of another customer', () => {
    expect(pendingRequestInToken(connectionToken(kept), BOB, NOON)).toBe('none');
    expect(pendingRequestInToken(connectionToken(kept), ANNIE, NOON + 15 * MINUTE)).toBe('none');
  });
});

describe('for any intent', () => {
  const text = anyText(160);
  const slot = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.record(
      {
        value: text,
        resolutions: fc.oneof(
          fc.jsonValue({ maxDepth: 2 }),
          fc.record({
            resolutionsPerAuthority: fc.array(
              fc.oneof(
                fc.jsonValue({ maxDepth: 2 }),
                fc.record({
                  status: fc.constant({ code: 'ER_SUCCESS_MATCH' }),
                  values: fc.array(fc.record({ value: fc.record({ name: text, id: text }) })),
                }),
              ),
            ),
          }),
        ),
      },
      { requiredKeys: [] },
    ),
  );
  const names = fc.oneof(fc.constantFrom('destination', '__proto__', 'constructor'), text);
  const intents = fc.array(fc.tuple(names, slot), { maxLength: 12 });

  it('what is kept comes back the same from the token, the session and the table, in one size', () => {
    fc.assert(
      fc.property(intents, (slots) => {
        const one = capturePendingRequest(intentOf(Object.fromEntries(slots)), ANNIE, NOON);
        if (!one) return;
        expect(pendingRequestInToken(connectionToken(one), ANNIE, NOON)).toEqual(one);
        expect(read(one)).toEqual(one);
        expect(parsePendingRequest(JSON.stringify(one), ANNIE, NOON)).toEqual(one);
        expect(Buffer.byteLength(JSON.stringify(one))).toBeLessThanOrEqual(
          MAX_PENDING_REQUEST_BYTES,
        );
        expect(() => toIntentRequest(one, launch().request as never)).not.toThrow();
      }),
    );
  });

  it('any JSON is read or left, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, token) => {
        expect(validPendingRequest(value, ANNIE, NOON)).toBeUndefined();
        expect(parsePendingRequest(token, ANNIE, NOON)).toBeUndefined();
        expect([undefined, 'none']).toContain(
          pendingRequestInToken(CONNECTION_TOKEN_PREFIX + token, ANNIE, NOON),
        );
      }),
    );
  });
});
