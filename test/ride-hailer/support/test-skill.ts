import { linkingSettings } from '../../../lambda/linking';
import { createHandler } from '../../../lambda/ride-hailer/handler';
import type { Rides } from '../../../lambda/ride-hailer/rides';
import type { Services } from '../../../lambda/ride-hailer/skill';
import type { SkillResponse } from '../../support/response-rules';
import { fallibleLedger } from '../../support/fallible-ledger';
import { conversation } from '../../support/conversation';
import { SKILL_ID, type EnvelopeFields } from '../../support/envelopes';
import { assertNoLeak, privateValuesOf, secretsOf } from '../../support/leaks';
import { memoryLedger } from '../../../lambda/linking/ledger/memory-ledger';
import { testClock } from '../../support/times';
import { CLIENT_ID, TOKENS, verifier } from '../../support/tokens';
import { takeLogLines } from '../../support/log-capture';
import { recordingRides } from './recording-rides';

export interface TestSkillOptions extends Services {
  readonly linking?: Parameters<typeof linkingSettings>[0];
}

export function testSkill({ linking, ...services }: TestSkillOptions = {}) {
  const clock = testClock();
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
      now: () => clock.time,
      ...services,
    },
  );
  /** Requests for which a handler threw. */
  const failures = { count: 0 };
  const invoke = async (event: unknown): Promise<SkillResponse> => {
    const json = JSON.stringify(await handler(event));
    const log = takeLogLines().join('');
    if (log.includes('"request.failed"')) failures.count += 1;
    assertNoLeak('the log', log, [...secretsOf(event), ...privateValuesOf(event)]);
    assertNoLeak('the answer', json, secretsOf(event));
    return JSON.parse(json) as SkillResponse;
  };
  return { handler, invoke, ledger, rides, clock, failures };
}

export type TestSkill = ReturnType<typeof testSkill>;

export const LINKED: EnvelopeFields = { accessToken: TOKENS.valid };

export function beginTalk(fields: EnvelopeFields = {}, options: TestSkillOptions = {}) {
  const skill = testSkill(options);
  return { skill, talk: conversation(skill, fields) };
}

export const ridesThat = (change: Partial<Rides>): Pick<Services, 'rides'> => ({
  rides: { ...recordingRides(), ...change },
});
