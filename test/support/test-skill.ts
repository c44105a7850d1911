import { linkingSettings } from '../../lambda/linking';
import { ForeignTokenError, LwaUnavailableError, TokenRejectedError } from '../../lambda/lwa';
import type { TokenVerifier } from '../../lambda/lwa';
import { createHandler } from '../../lambda/ride-hailer/handler';
import type { Rides } from '../../lambda/ride-hailer/rides';
import type { Surroundings } from '../../lambda/ride-hailer/skill';
import type { Answer } from './answer-rules';
import { brittleLedger } from './brittle-ledger';
import { SKILL_ID } from './envelopes';
import { leaksIn, privateOf, secretsOf } from './leaks';
import { memoryLedger } from './memory-ledger';
import { recordingRides } from './recording-rides';
import { takeWritten } from './written';

export const NOON = Date.parse('2026-11-02T12:00:00Z');
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const CLIENT_ID = 'amzn1.application-oa2-client.4f3e2d1c0b';

/** Tokens by what LWA says of them; any other is rejected. */
export const TOKENS = {
  ours: 'Atza|IwEBIGoodTokenOfOurClient',
  foreign: 'Atza|IwEBITokenOfAnotherClient',
  unverified: 'Atza|IwEBITokenNobodyCanTell',
} as const;

export interface TestSkillOptions extends Surroundings {
  readonly linking?: Parameters<typeof linkingSettings>[0];
}

/** The whole skill in process: ledger, clock, rides and LWA are in the test's hand. */
export function testSkill({ linking, ...surroundings }: TestSkillOptions = {}) {
  const clock = {
    at: NOON,
    advance(ms: number) {
      clock.at += ms;
    },
  };
  const ledger = brittleLedger(memoryLedger());
  const rides = recordingRides();
  const handler = createHandler(
    {
      skillId: SKILL_ID,
      ledgerTable: 'ledger',
      linking: linkingSettings(linking),
      lwa: { clientId: CLIENT_ID, api: 'http://127.0.0.1:9', timeLimitMs: 1 },
      serviceUrl: undefined,
    },
    {
      ledger,
      rides,
      verifyToken: verifier,
      givenName: async () => undefined,
      now: () => clock.at,
      ...surroundings,
    },
  );
  /** Turns that ended in a defect of ours, which the customer hears no more of than a sentence. */
  const troubles = { count: 0 };
  /** As Alexa gets it, once it is seen that nothing leaked on the way. */
  const invoke = async (event: unknown): Promise<Answer> => {
    const json = JSON.stringify(await handler(event));
    const log = takeWritten().join('');
    if (log.includes('"turn.failed"')) troubles.count += 1;
    assertNoLeak('the log', log, [...secretsOf(event), ...privateOf(event)]);
    assertNoLeak('the answer', json, secretsOf(event));
    return JSON.parse(json) as Answer;
  };
  return { handler, invoke, ledger, rides, clock, troubles };
}

function assertNoLeak(where: string, text: string, secrets: readonly string[]): void {
  const [leak] = leaksIn(text, secrets);
  if (leak !== undefined) throw new Error(`In ${where} stands ${JSON.stringify(leak)}:\n${text}`);
}

export type TestSkill = ReturnType<typeof testSkill>;

/** Login with Amazon, as far as the guard asks it. */
export const verifier: TokenVerifier = async (token) => {
  switch (token) {
    case TOKENS.ours:
      return { userId: 'amzn1.account.CUSTOMER', expiresAt: Number.MAX_SAFE_INTEGER };
    case TOKENS.foreign:
      throw new ForeignTokenError(CLIENT_ID);
    case TOKENS.unverified:
      throw new LwaUnavailableError('timeout', 'it did not answer.');
    default:
      throw new TokenRejectedError('invalid');
  }
};

/** Surroundings whose rides do what a test wants instead. */
export const ridesThat = (change: Partial<Rides>): Pick<Surroundings, 'rides'> => ({
  rides: { ...recordingRides(), ...change },
});
