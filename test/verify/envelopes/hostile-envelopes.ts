import fc from 'fast-check';
import { connectionToken, CONNECTION_TOKEN_PREFIX } from '../../../lambda/linking/connection';
import { customerOf } from '../../../lambda/linking';
import { capturePendingRequest } from '../../../lambda/linking/pending-request';
import { anyText } from '../../support/any-text';
import { intent, launch, SKILL_ID } from '../../support/envelopes';
import { sdkSchema } from '../../support/sdk-schema';
import { NOON, TOKENS } from '../../support/test-skill';
import { mutated, mutations } from './mutations';
import { wellFormed } from './well-formed';

const INTENTS = ['LinkAccount', 'BookRide', 'RideStatus', 'FareEstimate'].map(
  (name) => `${name}Intent`,
);
const BUILT_IN = ['Yes', 'No', 'Help', 'Stop', 'Cancel', 'NavigateHome', 'Fallback', 'Repeat'].map(
  (name) => `AMAZON.${name}Intent`,
);
const STATUSES = ['LINKED', 'DENIED', 'USER_REQUIREMENTS_NOT_MET', 'NOT_ANSWERED', 'linked', ''];
const USERS = ['amzn1.ask.account.ANNIE-FIRST', 'amzn1.ask.account.BOBBY-OTHER'];
const LOCALES = ['en-US', 'de-DE', 'ja-JP', 'fr-CA', 'xx-XX', 'klingon', 'EN-us', ''];

/** The kept request of a ride that one of the customers asked for, at some time. */
const kept = fc
  .record({ user: fc.constantFrom(...USERS), before: fc.integer({ min: -1000, max: 2_000_000 }) })
  .map(({ user, before }) => {
    const customer = customerOf(launch({ userId: user }) as never)!;
    const said = intent('BookRideIntent', { destination: 'the airport' }).request.intent;
    return capturePendingRequest(said as never, customer, NOON - before)!;
  });

const attributes = fc.record(
  {
    accountLinking: fc.record(
      {
        offer: fc.constantFrom('open', 'repeated', 'closed', 'other', 7),
        question: fc.constantFrom('offer', 'resume', 'other', null),
        linked: fc.constantFrom(true, 'true'),
        attempts: fc.constantFrom<unknown>(0, 1, 2, -5, 'x', 1e99),
        pendingRequest: fc.oneof(kept, fc.jsonValue({ maxDepth: 2 })),
      },
      { requiredKeys: [] },
    ),
    rideHailer: fc.record(
      {
        asks: fc.constantFrom('fareDestination', 'booking', 'other'),
        destination: fc.constantFrom('the airport', '', '<p>', 7),
        id: fc.constantFrom('0123456789abcdef0123456789abcdef', 'x\r\ny: z', ''),
      },
      { requiredKeys: [] },
    ),
    other: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: [] },
);

const causes = fc.record(
  {
    type: fc.constantFrom('ConnectionCompleted', 'ConnectionError'),
    token: fc.oneof(
      fc.constantFrom(connectionToken(undefined), CONNECTION_TOKEN_PREFIX + '!', 'print-1', ''),
      kept.map(connectionToken),
    ),
    status: fc.record({ code: fc.constantFrom('200', '403', 200), message: fc.string() }),
    result: fc.record({ status: fc.constantFrom(...STATUSES), reason: fc.string() }),
  },
  { requiredKeys: [] },
);

const slots = fc.dictionary(
  fc.constantFrom('destination', 'destination', '__proto__', 'other'),
  fc.record(
    {
      name: fc.string({ maxLength: 4 }),
      value: fc.oneof(fc.constantFrom('the airport', ' ', '"'), anyText(10)),
    },
    { requiredKeys: [] },
  ),
  { maxKeys: 3 },
);

const requests = () => {
  const sdk = wellFormed(sdkSchema('RequestEnvelope'));
  return fc.oneof(
    { weight: 4, arbitrary: sdk('Request') },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('IntentRequest'),
        locale: fc.constantFrom(...LOCALES),
        requestId: fc.string({ minLength: 8 }),
        intent: fc.record({ name: fc.constantFrom(...INTENTS, ...BUILT_IN), slots }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant('SessionResumedRequest'), cause: causes }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('LaunchRequest') }) },
    { weight: 1, arbitrary: fc.record({ type: fc.string({ maxLength: 30 }) }) },
  );
};

const often = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 24, arbitrary: usual }, { weight: 1, arbitrary: rare });

let made: fc.Arbitrary<unknown> | undefined;

/** Envelopes from well formed to absurd, for our skill or, now and then, for another. */
export const hostileEnvelopes = (): fc.Arbitrary<unknown> => (made ??= makeEnvelopes());

function makeEnvelopes(): fc.Arbitrary<unknown> {
  const user = fc.record(
    {
      userId: often(fc.constantFrom(...USERS), fc.jsonValue({ maxDepth: 1 })),
      accessToken: often(
        fc.constantFrom(...Object.values(TOKENS)),
        fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant('Atza|'.repeat(9_000))),
      ),
    },
    { requiredKeys: ['userId'] },
  );
  const skill = fc.record({
    applicationId: often(fc.constant(SKILL_ID), fc.constantFrom('amzn1.ask.skill.x', null)),
  });
  const system = fc.record(
    { application: skill, user, apiEndpoint: fc.constant('https://api.amazonalexa.com') },
    { requiredKeys: ['application', 'user'] },
  );
  const session = fc.record({ new: fc.boolean(), application: skill, user, attributes });
  const envelope = fc.record(
    {
      version: fc.constant('1.0'),
      session,
      context: fc.record({ System: system }),
      request: requests(),
    },
    { requiredKeys: ['version', 'context', 'request'] },
  );
  const broken = fc
    .tuple(envelope, fc.array(mutations, { maxLength: 2 }))
    .map(([whole, changes]) => changes.reduce<unknown>(mutated, whole));
  return fc.oneof(
    { weight: 60, arbitrary: broken },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );
}
