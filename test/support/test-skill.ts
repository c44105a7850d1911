import { linkingSettings } from '../../lambda/linking';
import type { TokenVerifier } from '../../lambda/lwa';
import { createHandler } from '../../lambda/ride-hailer/handler';
import type { Rides } from '../../lambda/ride-hailer/rides';
import type { Services } from '../../lambda/ride-hailer/skill';
import type { SkillResponse } from './response-rules';
import { fallibleLedger } from './fallible-ledger';
import { SKILL_ID } from './envelopes';
import { leaksIn, privateOf, secretsOf } from './leaks';
import { memoryLedger } from './memory-ledger';
import { recordingRides } from './recording-rides';
import { takeLogLines } from './log-capture';

export const NOON = Date.parse('2026-11-02T12:00:00Z');
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const CLIENT_ID = 'amzn1.application-oa2-client.4f3e2d1c0b';

/** Access tokens by their status at LWA. Any other is invalid. */
export const TOKENS = {
  valid: 'Atza|IwEBIGoodTokenOfOurClient',
  wrongAudience: 'Atza|IwEBITokenOfAnotherClient',
  unavailable: 'Atza|IwEBITokenNobodyCanTell',
} as const;

export interface TestSkillOptions extends Services {
  readonly linking?: Parameters<typeof linkingSettings>[0];
}

/** The whole skill in process, with fakes of its services that the test controls. */
export function testSkill({ linking, ...services }: TestSkillOptions = {}) {
  const clock = {
    at: NOON,
    advance(ms: number) {
      clock.at += ms;
    },
  };
  const ledger = fallibleLedger(memoryLedger());
  const rides = recordingRides();
  const handler = createHandler(
    {
      skillId: SKILL_ID,
      ledgerTable: 'ledger',
      linking: linkingSettings({ voiceLocales: 'all', ...linking }),
      lwa: { clientId: CLIENT_ID, api: 'http://127.0.0.1:9', timeLimitMs: 1 },
      serviceUrl: undefined,
    },
    {
      ledger,
      rides,
      verifyToken: verifier,
      givenName: async () => undefined,
      now: () => clock.at,
      ...services,
    },
  );
  /** Requests for which a handler threw. */
  const failures = { count: 0 };
  /** Returns the response as Alexa gets it, and throws where a secret leaks into it or the log. */
  const invoke = async (event: unknown): Promise<SkillResponse> => {
    const json = JSON.stringify(await handler(event));
    const log = takeLogLines().join('');
    if (log.includes('"request.failed"')) failures.count += 1;
    assertNoLeak('the log', log, [...secretsOf(event), ...privateOf(event)]);
    assertNoLeak('the answer', json, secretsOf(event));
    return JSON.parse(json) as SkillResponse;
  };
  return { handler, invoke, ledger, rides, clock, failures };
}

function assertNoLeak(where: string, text: string, secrets: readonly string[]): void {
  const [leak] = leaksIn(text, secrets);
  if (leak !== undefined) throw new Error(`${where} holds ${JSON.stringify(leak)}:\n${text}`);
}

export type TestSkill = ReturnType<typeof testSkill>;

/** A fake of LWA's token verification. */
export const verifier: TokenVerifier = async (token) => {
  switch (token) {
    case TOKENS.valid:
      return {
        status: 'valid',
        userId: 'amzn1.account.CUSTOMER',
        expiresAt: Number.MAX_SAFE_INTEGER,
      };
    case TOKENS.wrongAudience:
      return { status: 'wrongAudience' };
    case TOKENS.unavailable:
      return { status: 'unavailable', reason: 'timeout' };
    default:
      return { status: 'invalid' };
  }
};

/** Services with a changed fake of the Ride Hailer service. */
export const ridesThat = (change: Partial<Rides>): Pick<Services, 'rides'> => ({
  rides: { ...recordingRides(), ...change },
});
