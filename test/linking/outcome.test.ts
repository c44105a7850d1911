import fc from 'fast-check';
import { connectionToken, CONNECTION_TOKEN_PREFIX } from '../../lambda/linking/connection';
import { isLinkingCause, parseOutcome } from '../../lambda/linking/outcome';
import { cause } from '../support/envelopes';

const TOKEN = connectionToken(undefined);
const OUTCOMES = ['linked', 'declined', 'notAnswered', 'requirementsNotMet', 'failed'];

it.each([
  ['LINKED', 'linked', false],
  ['DENIED', 'declined', false],
  ['NOT_ANSWERED', 'notAnswered', false],
  ['USER_REQUIREMENTS_NOT_MET', 'requirementsNotMet', false],
  ['ACCEPTED', 'failed', true],
  ['REDIRECT_TO_APP', 'failed', true],
  ['linked', 'failed', true],
  ['constructor', 'failed', true],
  ['__proto__', 'failed', true],
])('parseOutcome reads the status %s as %s, unknown: %s', (status, outcome, isUnknown) => {
  expect(parseOutcome(cause(status, TOKEN))).toMatchObject({ outcome, isUnknown });
  expect(parseOutcome(cause(status))).toMatchObject({ outcome, isUnknown });
});

it('parseOutcome reads the code 204 without a known status as no answer', () => {
  const status = { code: '204', message: 'No content' };
  expect(parseOutcome(cause('', TOKEN, { status, result: null })).outcome).toBe('notAnswered');
  expect(parseOutcome(cause('', TOKEN, { status }))).toMatchObject({ isUnknown: false });
  expect(parseOutcome(cause('LINKED', TOKEN, { status })).outcome).toBe('linked');
});

it.each<[string, unknown]>([
  ['no cause', undefined],
  ['null', null],
  ['text', 'LINKED'],
  ['a list', [{ result: { status: 'LINKED' } }]],
  [
    'an error of the connection',
    { type: 'ConnectionError', status: { code: '500' }, result: null },
  ],
  ['a refusal by code', { type: 'ConnectionCompleted', status: { code: '403' }, result: {} }],
  ['a status that is not text', cause('x', TOKEN, { result: { status: ['LINKED'] } })],
  ['a list as result', cause('x', TOKEN, { result: ['LINKED'] })],
])('parseOutcome reads %s as a failed attempt', (_, value) => {
  expect(parseOutcome(value)).toMatchObject({ outcome: 'failed', isUnknown: true });
});

it.each([
  ['phoneNumber', "The user hasn't specified phone number necessary to validate their request."],
  ['voiceProfile', 'Customer has no voice profile.'],
  ['accountOwner', 'The customer is not the owner of the account.'],
  [undefined, 'Something else.'],
])('parseOutcome finds the requirement %s in the result and in the status', (requirement, text) => {
  const inResult = { result: { status: 'USER_REQUIREMENTS_NOT_MET', reason: text } };
  const inStatus = { status: { code: '200', message: text } };
  expect(parseOutcome(cause('', TOKEN, inResult)).requirement).toBe(requirement);
  expect(parseOutcome(cause('USER_REQUIREMENTS_NOT_MET', TOKEN, inStatus)).requirement).toBe(
    requirement,
  );
});

describe('the part of the cause that is logged', () => {
  const reported = (more: object) => parseOutcome({ token: TOKEN, ...more }).reported;

  it('contains the code, the type and the status, even if the status is unknown', () => {
    expect(
      reported({
        type: 'ConnectionError',
        status: { code: '503' },
        result: { status: 'OOPS_NEW' },
      }),
    ).toEqual({ causeType: 'ConnectionError', code: '503', status: 'OOPS_NEW' });
  });

  it.each([
    [{ result: { status: 'Annie Smith' } }],
    [{ result: { status: 'A'.repeat(41) } }],
    [{ result: { status: '_A' } }],
    [{ status: { code: '20' } }],
    [{ status: { code: 'x20' } }],
    [{ type: 'Annie' }],
  ])('leaves out a malformed status or code, and says other for an unknown type: %j', (more) => {
    expect(reported(more)).toEqual({ causeType: 'other' });
  });
});

describe('the cause of a resumed session', () => {
  it.each<[string, unknown, boolean, boolean]>([
    ['belongs to linking by its token', { token: TOKEN }, false, true],
    [
      'does not belong to linking with another token, whatever its status',
      { ...cause('LINKED', 'print-1') },
      true,
      false,
    ],
    [
      'belongs to linking without a token, if linking has a connection open',
      cause('DENIED'),
      true,
      true,
    ],
    [
      'belongs to linking without a token, by a status that only linking has',
      cause('LINKED'),
      false,
      true,
    ],
    [
      'does not belong to linking without a token, if no connection is open and the status is unknown',
      cause('ACCEPTED'),
      false,
      false,
    ],
    [
      'does not belong to linking by the status DENIED, which other connections report, too',
      cause('DENIED'),
      false,
      false,
    ],
    ['does not belong to linking when it is missing', undefined, false, false],
  ])('%s', (_, value, isExpected, isLinking) => {
    expect(isLinkingCause(value, isExpected)).toBe(isLinking);
  });
});

describe('for any JSON', () => {
  const anything = fc.jsonValue({ maxDepth: 4 });
  const causes = fc.oneof(
    anything,
    fc.record(
      {
        type: anything,
        token: fc.oneof(anything, fc.constant(TOKEN), fc.string()),
        status: fc.oneof(anything, fc.record({ code: anything, message: anything })),
        result: fc.oneof(
          anything,
          fc.record({ status: fc.oneof(anything, fc.constantFrom('LINKED', 'DENIED')) }),
        ),
      },
      { requiredKeys: [] },
    ),
  );

  it('parseOutcome returns a known outcome and does not throw', () => {
    fc.assert(fc.property(causes, (value) => OUTCOMES.includes(parseOutcome(value).outcome)));
  });

  it('a cause with another token does not belong to account linking', () => {
    fc.assert(
      fc.property(causes, fc.boolean(), (value, isExpected) => {
        const token = (value as { token?: unknown } | null)?.token;
        const hasOtherToken =
          typeof value === 'object' &&
          !Array.isArray(value) &&
          typeof token === 'string' &&
          token !== '' &&
          !token.startsWith(CONNECTION_TOKEN_PREFIX);
        expect(hasOtherToken && isLinkingCause(value, isExpected)).toBe(false);
      }),
    );
  });

  it('no status code changes whether the outcome is linked', () => {
    fc.assert(
      fc.property(causes, anything, (value, code) => {
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        const changed = isObject ? { ...value, status: { code } } : value;
        const isLinked = (cause: unknown) => parseOutcome(cause).outcome === 'linked';
        expect(isLinked(changed)).toBe(isLinked(value));
      }),
    );
  });
});
