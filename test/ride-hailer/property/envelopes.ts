import fc from 'fast-check';
import { connectionToken, CONNECTION_TOKEN_PREFIX } from '../../../lambda/linking/connection';
import { anyText } from '../../support/any-text';
import { intent, SKILL_ID } from '../../support/envelopes';
import { captured } from '../../support/pending-requests';
import { requestSchema } from '../../support/request-schema';
import { NOON } from '../../support/times';
import { TOKENS } from '../../support/tokens';
import { fromSchema } from '../../property/from-schema';
import { mutate, mutations } from '../../property/mutations';

const INTENTS = [
  ...['LinkAccountIntent', 'BookRideIntent', 'RideStatusIntent', 'FareEstimateIntent'],
  ...['DestinationIntent', 'CancelRideIntent'],
  ...['AMAZON.YesIntent', 'AMAZON.NoIntent', 'AMAZON.HelpIntent', 'AMAZON.StopIntent'],
  ...['AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent', 'AMAZON.FallbackIntent'],
  'AMAZON.RepeatIntent',
];
const STATUSES = ['LINKED', 'DENIED', 'USER_REQUIREMENTS_NOT_MET', 'NOT_ANSWERED', 'linked', ''];
const USERS = ['amzn1.ask.account.ANNIE-FIRST', 'amzn1.ask.account.BOBBY-OTHER'];
const LOCALES = ['en-US', 'de-DE', 'ja-JP', 'fr-CA', 'xx-XX', 'klingon', 'EN-us', ''];

const optional = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });

const mostly = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 24, arbitrary: usual }, { weight: 1, arbitrary: rare });

/** From one second in the future to 33 minutes old. */
const pendingRequests = fc
  .record({ userId: fc.constantFrom(...USERS), age: fc.integer({ min: -1000, max: 2_000_000 }) })
  .map(({ userId, age }) => {
    const bookRide = intent('BookRideIntent', { destination: 'the airport' }, { userId });
    return captured(bookRide, NOON - age);
  });

const attributes = optional({
  accountLinking: optional({
    offer: fc.constantFrom<unknown>('open', 'repeated', 'closed', 'other', 7),
    question: fc.constantFrom('offer', 'resume', 'other', null),
    awaitingToken: fc.constantFrom<unknown>(true, 'true'),
    connection: fc.constantFrom<unknown>('first', 'afterClosedOffer', 'other'),
    isStored: fc.constantFrom<unknown>(true, 7),
    isSuppressed: fc.constantFrom<unknown>(true, 'true'),
    reprompted: fc.constantFrom<unknown>(['offer'], ['resume', 'other'], true),
    resumeAttempts: fc.constantFrom<unknown>(0, 1, 2, -5, 'x', 1e99),
    pendingRequest: fc.oneof(
      pendingRequests,
      fc.constant('tooLarge'),
      fc.jsonValue({ maxDepth: 2 }),
    ),
  }),
  rideHailer: optional({
    asks: fc.constantFrom('fareDestination', 'rideStatus', 'booking', 'confirmedBooking', 'other'),
    destination: fc.oneof(
      fc.constantFrom<unknown>('the airport', '', 7),
      fc.record({ name: fc.constantFrom('the airport', '<p>', ''), id: fc.string() }),
    ),
    id: fc.constantFrom('0123456789abcdef0123456789abcdef', 'x\r\ny: z', ''),
  }),
  other: fc.jsonValue({ maxDepth: 2 }),
});

const causes = optional({
  type: fc.constantFrom('ConnectionCompleted', 'ConnectionError'),
  token: fc.oneof(
    fc.constantFrom(connectionToken(undefined), `${CONNECTION_TOKEN_PREFIX}!`, 'print-1', ''),
    pendingRequests.map(connectionToken),
    fc.constant(connectionToken('tooLarge')),
    pendingRequests.map(({ id }) => `${CONNECTION_TOKEN_PREFIX}.${id}`),
  ),
  status: fc.record({ code: fc.constantFrom<unknown>('200', '403', 200), message: fc.string() }),
  result: fc.record({ status: fc.constantFrom(...STATUSES), reason: fc.string() }),
});

const slots = fc.dictionary(
  fc.constantFrom('destination', 'destination', '__proto__', 'other'),
  optional({
    name: fc.string({ maxLength: 4 }),
    value: fc.oneof(fc.constantFrom('the airport', ' ', '"'), anyText(10)),
  }),
  { maxKeys: 3 },
);

const requests = fc.oneof(
  { weight: 4, arbitrary: fromSchema(requestSchema(), 'Request') },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('IntentRequest'),
      locale: fc.constantFrom(...LOCALES),
      requestId: fc.string({ minLength: 8 }),
      intent: fc.record({ name: fc.constantFrom(...INTENTS), slots }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('SessionResumedRequest'), cause: causes }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('LaunchRequest') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.string({ maxLength: 30 }) }) },
);

const user = fc.record(
  {
    userId: mostly(fc.constantFrom(...USERS), fc.jsonValue({ maxDepth: 1 })),
    accessToken: mostly(
      fc.constantFrom(...Object.values(TOKENS)),
      fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant('Atza|'.repeat(9_000))),
    ),
  },
  { requiredKeys: ['userId'] },
);

const application = fc.record({
  applicationId: mostly(fc.constant(SKILL_ID), fc.constantFrom('amzn1.ask.skill.x', null)),
});

const wellFormed = fc.record(
  {
    version: fc.constant('1.0'),
    session: fc.record({ new: fc.boolean(), application, user, attributes }),
    context: fc.record({
      System: fc.record(
        { application, user, apiEndpoint: fc.constant('https://api.amazonalexa.com') },
        { requiredKeys: ['application', 'user'] },
      ),
    }),
    request: requests,
  },
  { requiredKeys: ['version', 'context', 'request'] },
);

export const hostileEnvelopes: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 60,
    arbitrary: fc
      .tuple(wellFormed, fc.array(mutations, { maxLength: 2 }))
      .map(([envelope, changes]) => changes.reduce<unknown>(mutate, envelope)),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
