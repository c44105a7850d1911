import { CfnOutput, type Stack } from 'aws-cdk-lib';
import type { Ledger } from '../../../lambda/linking';
import { decideOffer } from '../../../lambda/linking/offer-policy';
import type { TokenVerifier } from '../../../lambda/lwa';
import type { Answer } from '../../support/answer-rules';
import {
  ridesThat,
  testSkill,
  type TestSkill,
  type TestSkillOptions,
} from '../../support/test-skill';
import { checkAdversary } from '../adversary/check-adversary';
import { checkEnvelopes } from '../envelopes/check-envelopes';
import { checkEvents } from '../events/check-events';
import { checkFaults } from '../faults/check-faults';
import { TURNS } from '../faults/turns';
import { BOB, checkKept } from '../kept/check-kept';
import { checkOutputs } from '../outputs/check-outputs';
import { logging } from '../outputs/loose-skills';
import { checkRaces } from '../races/check-races';
import type { Effort, Report } from '../report';
import { checkSequences } from '../sequences/check-sequences';
import { checkTemplates } from '../templates/check-templates';
import { SECRETS } from '../templates/misplaced';

/** A skill whose requests or answers are changed on the way. */
const between =
  (change: { event?: (event: never) => unknown; answer?: (answer: Answer) => Answer }) =>
  (options?: TestSkillOptions): TestSkill => {
    const skill = testSkill(options);
    const { event = (same: unknown) => same, answer = (same: Answer) => same } = change;
    return { ...skill, invoke: async (sent) => answer(await skill.invoke(event(sent as never))) };
  };

const withLedger =
  (change: (ledger: Ledger) => Partial<Ledger>) =>
  (options?: TestSkillOptions): TestSkill => {
    const skill = testSkill(options);
    Object.assign(skill.ledger, change({ ...skill.ledger }));
    return skill;
  };

/** Offers wherever the pure policy would, by a read and then a write: no condition. */
const readThenWrite = (ledger: Ledger): Ledger => {
  const known = new Map<string, number[]>();
  return {
    ...ledger,
    async makeOffer(customer, trigger, now, policy) {
      const offers = known.get(customer) ?? [];
      await new Promise(setImmediate);
      if (decideOffer(trigger, { offers }, now, policy) !== 'voice') return 'suppressed';
      known.set(customer, [now, ...offers]);
      return 'made';
    },
  };
};

interface StatusCause {
  request: { cause?: { status?: { code?: unknown }; result?: unknown } };
}

/** Makes of a status that was delivered well a customer who is linked. */
const trustStatus = (event: StatusCause) => {
  const { cause } = event.request;
  if (cause?.status?.code === '200') cause.result = { status: 'LINKED' };
  return event;
};

interface SaidUnclearly {
  request: { intent?: { name: string } };
  session?: { attributes?: { accountLinking?: { question?: unknown } } };
}

/** Lets go of the question that a misheard answer was to answer. */
const dropQuestion = (event: SaidUnclearly) => {
  const isUnclear = event.request.intent?.name === 'AMAZON.FallbackIntent';
  if (isUnclear) delete event.session?.attributes?.accountLinking?.question;
  return event;
};

const believeAll: TokenVerifier = async () => ({
  status: 'valid',
  userId: 'anybody',
  expiresAt: 8e15,
});

/** Everything that a log of the envelope holds. */
const logTheEnvelope = async (envelope: unknown) => {
  process.stdout.write(`{"level":"DEBUG","message":${JSON.stringify(JSON.stringify(envelope))}}\n`);
  return undefined;
};

const slowly = () =>
  new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 5_000));

/** Takes everybody for one and the same customer. */
const everybodyIsBob = (event: { context: { System: { user: { userId: string } } } }) => {
  event.context.System.user.userId = BOB;
  return event;
};

const showSecret = (stack: Stack) => {
  const value = Buffer.from(SECRETS['client secret']).toString('base64');
  new CfnOutput(stack, 'Planted', { value });
};

/** One defect of each class, and the check that has to find it. */
export const PLANTED: Readonly<Record<string, (effort: Effort) => Promise<Report>>> = {
  'a handler that throws': (effort) =>
    checkEnvelopes(effort, (options) =>
      testSkill({ ...options, ...ridesThat({ fare: () => Promise.reject(new Error('oops')) }) }),
    ),
  'a log of the envelope': (effort) =>
    checkSequences(effort, (options) => testSkill({ ...options, givenName: logTheEnvelope })),
  'an answer with a field that Alexa does not know': (effort) =>
    checkEnvelopes(
      effort,
      between({
        answer: (answer) => ({ ...answer, response: { ...answer.response, speech: 1 } as never }),
      }),
    ),
  'a connection that ends the session': (effort) =>
    checkSequences(
      effort,
      between({
        answer: (answer) =>
          answer.response.directives
            ? { ...answer, response: { ...answer.response, shouldEndSession: true } }
            : answer,
      }),
    ),
  'a policy that offers twice': (effort) =>
    checkSequences(
      effort,
      withLedger(() => ({ makeOffer: async () => 'made' })),
    ),
  'a "no" that is forgotten': (effort) =>
    checkSequences(
      effort,
      withLedger(() => ({ startCooldown: async () => undefined })),
    ),
  'a parser that trusts the status of the delivery': (effort) =>
    checkSequences(effort, between({ event: trustStatus })),
  'a request that a misheard answer loses': (effort) =>
    checkSequences(effort, between({ event: dropQuestion })),
  'a verifier that believes every token': () => checkAdversary(believeAll),
  'a call without a time limit': () =>
    checkFaults(
      { givenName: slowly },
      TURNS.filter(({ name }) => name === 'outcome linked, without a token in the request'),
    ),
  'a table that is read and then written': (effort) =>
    checkRaces({ ...effort, runs: 5 }, { plant: readThenWrite, engine: 'dynalite' }),
  'an event that does not look at its time': (effort) =>
    checkEvents(effort, (ledger) => ({
      ...ledger,
      recordLinked: async (customer) => ledger.recordLinked(customer, Number.MAX_SAFE_INTEGER),
    })),
  'a log of the envelope in the deployed bundle': () => checkOutputs(logging),
  'a secret in a template, in base64': () => checkTemplates(showSecret, []),
  'a kept request that runs at each delivery': () =>
    checkKept(
      withLedger(({ claim }) => ({
        claim: async (...about) => ({ ...(await claim(...about)), claimedId: undefined }),
      })),
    ),
  "a kept request of another customer's": () => checkKept(between({ event: everybodyIsBob })),
};
