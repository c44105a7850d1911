import fc from 'fast-check';
import { connectionToken } from '../../lambda/linking/connection';
import { parseOutcome } from '../../lambda/linking/outcome';
import { cause } from '../support/envelopes';

const OURS = connectionToken(undefined);
const OUTCOMES = ['linked', 'declined', 'requirementsNotMet', 'failed', 'otherConnection'];

it.each([
  ['LINKED', 'linked'],
  ['DENIED', 'declined'],
  ['USER_REQUIREMENTS_NOT_MET', 'requirementsNotMet'],
  ['ACCEPTED', 'failed'],
  ['NOT_ANSWERED', 'failed'],
  ['linked', 'failed'],
  ['constructor', 'failed'],
  ['__proto__', 'failed'],
])('reads the status %s as %s', (status, outcome) => {
  expect(parseOutcome(cause(status, OURS))).toMatchObject({ outcome });
  expect(parseOutcome(cause(status))).toMatchObject({ outcome });
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
  ['a refusal by status', { type: 'ConnectionCompleted', status: { code: '403' }, result: {} }],
  ['a status that is no text', cause('x', OURS, { result: { status: ['LINKED'] } })],
  ['a list as result', cause('x', OURS, { result: ['LINKED'] })],
])('takes %s for a failed attempt', (_, value) => {
  expect(parseOutcome(value)).toMatchObject({ outcome: 'failed', status: 'UNKNOWN' });
});

it.each([
  ['phoneNumber', "The user hasn't specified phone number necessary to validate their request."],
  ['voiceProfile', 'Customer has no voice profile.'],
  ['accountOwner', 'The customer is not the owner of the account.'],
  [undefined, 'Something else.'],
])('finds what is missing, %s, wherever it stands', (requirement, text) => {
  const inResult = { result: { status: 'USER_REQUIREMENTS_NOT_MET', reason: text } };
  const inStatus = { status: { code: '200', message: text } };
  expect(parseOutcome(cause('', OURS, inResult)).requirement).toBe(requirement);
  expect(parseOutcome(cause('USER_REQUIREMENTS_NOT_MET', OURS, inStatus)).requirement).toBe(
    requirement,
  );
});

describe('for any JSON', () => {
  const anything = fc.jsonValue({ maxDepth: 4 });
  const causes = fc.oneof(
    anything,
    fc.record(
      {
        type: anything,
        token: fc.oneof(anything, fc.constant(OURS), fc.string()),
        status: fc.oneof(anything, fc.record({ code: anything, message: anything })),
        result: fc.oneof(
          anything,
          fc.record({ status: fc.oneof(anything, fc.constantFrom('LINKED', 'DENIED')) }),
        ),
      },
      { requiredKeys: [] },
    ),
  );

  it('there is one known outcome, and nothing is thrown', () => {
    fc.assert(fc.property(causes, (value) => OUTCOMES.includes(parseOutcome(value).outcome)));
  });

  it('only a token that is there and foreign makes it not ours', () => {
    fc.assert(
      fc.property(causes, (value) => {
        const token = (value as { token?: unknown } | null)?.token;
        const isForeign =
          typeof value === 'object' &&
          !Array.isArray(value) &&
          typeof token === 'string' &&
          token !== '' &&
          !token.startsWith(OURS);
        return (parseOutcome(value).outcome === 'otherConnection') === isForeign;
      }),
    );
  });

  it('the code of the status decides nothing', () => {
    fc.assert(
      fc.property(causes, anything, (value, code) => {
        const isFields = typeof value === 'object' && value !== null && !Array.isArray(value);
        const changed = isFields ? { ...value, status: { code } } : value;
        expect(parseOutcome(changed).outcome).toBe(parseOutcome(value).outcome);
      }),
    );
  });
});
