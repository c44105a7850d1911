import { linkingSettings } from '../../../lambda/linking';
import { createTokenVerifier, lwaSettings, type TokenVerifier } from '../../../lambda/lwa';
import { createHandler } from '../../../lambda/ride-hailer/handler';
import { type Answer, problemsOf, speechOf } from '../../support/answer-rules';
import { conversation, type Conversation } from '../../support/conversation';
import { SKILL_ID } from '../../support/envelopes';
import { leaksIn } from '../../support/leaks';
import { memoryLedger } from '../../support/memory-ledger';
import { recordingRides, type RecordingRides } from '../../support/recording-rides';
import { CLIENT_ID, NOON } from '../../support/test-skill';
import { takeWritten } from '../../support/written';
import { type Answering, loopbackServer, type LoopbackServer } from '../../lwa/loopback-server';
import { type Report } from '../report';
import { good, goodForEver, LIES, NOT_LWA } from './tokens';

const TOKEN = 'Atza|IwEBITokenUnderSuspicion/+%20"x';
const HOUR = 3_600_000;

interface Trial {
  readonly talk: Conversation;
  readonly rides: RecordingRides;
  readonly lwa: LoopbackServer;
  readonly clock: { at: number };
}

/** Login with Amazon lies, and whoever stands in its way: nothing is booked that nobody vouched for. */
export async function checkAdversary(plant?: TokenVerifier): Promise<Report> {
  const failures: string[] = [];
  let lies = 0;
  const attempt = async (name: string, run: (trial: Trial) => Promise<string | undefined>) => {
    lies += 1;
    const lwa = await loopbackServer(good);
    const wrong = await run(trialOf(lwa, plant)).catch((error: unknown) => String(error));
    const [leak] = leaksIn(takeWritten().join(''), [TOKEN]);
    if (wrong !== undefined) failures.push(`${name}: ${wrong}`);
    if (leak !== undefined) failures.push(`${name}: the token is in the log`);
    await lwa.close();
  };

  for (const [name, answer] of Object.entries(LIES)) {
    await attempt(`a token ${name}`, (trial) => mustNotBook(trial, answer));
  }
  for (const status of [301, 302, 303, 307, 308]) {
    await attempt(`a redirect to another host, by ${status}`, async (trial) => {
      const other = await loopbackServer(good);
      const wrong = await mustNotBook(trial, (response) => {
        response.writeHead(status, { location: `${other.url}/auth/o2/tokeninfo` }).end();
      });
      await other.close();
      return other.received.length > 0 ? 'the redirect was followed' : wrong;
    });
  }
  await attempt('a token that is swapped in the middle of a session', async (trial) => {
    await trial.talk.say('BookRideIntent', { destination: 'home' });
    trial.lwa.answer = LIES['of another client']!;
    trial.talk.turn = { ...trial.talk.turn, accessToken: `${TOKEN}2` };
    await trial.talk.yes();
    return trial.rides.booked.size > 0 ? 'booked with the other token' : undefined;
  });
  await attempt(
    'a token that is good for ever is asked about again after an hour',
    async (trial) => {
      trial.lwa.answer = goodForEver;
      await trial.talk.say('BookRideIntent', { destination: 'home' });
      trial.clock.at += HOUR;
      trial.lwa.answer = LIES.revoked!;
      await trial.talk.yes();
      return trial.rides.booked.size > 0 ? 'booked with a revoked token' : undefined;
    },
  );
  for (const api of NOT_LWA) {
    lies += 1;
    if (isTaken(api)) failures.push(`${api} was taken for Login with Amazon`);
  }
  return { figures: { lies }, failures };
}

function trialOf(lwa: LoopbackServer, plant: TokenVerifier | undefined): Trial {
  const clock = { at: NOON };
  const rides = recordingRides();
  const settings = { clientId: CLIENT_ID, api: lwa.url, timeLimitMs: 900 };
  const handler = createHandler(
    {
      skillId: SKILL_ID,
      ledgerTable: 'ledger',
      linking: linkingSettings(),
      lwa: settings,
      serviceUrl: undefined,
    },
    {
      ledger: memoryLedger(),
      rides,
      now: () => clock.at,
      verifyToken: plant ?? createTokenVerifier(settings, () => clock.at),
      givenName: async () => undefined,
    },
  );
  const invoke = async (event: unknown) =>
    JSON.parse(JSON.stringify(await handler(event))) as Answer;
  return { talk: conversation({ invoke }, { accessToken: TOKEN }), rides, lwa, clock };
}

async function mustNotBook({ talk, rides, lwa }: Trial, answer: Answering) {
  lwa.answer = answer;
  const first = await talk.say('BookRideIntent', { destination: 'home' });
  const [problem] = problemsOf(first, 'IntentRequest');
  await talk.yes();
  await talk.yes();
  if (rides.booked.size > 0) return 'a ride was booked';
  if (speechOf(first.response).includes('Shall I book it?')) return 'the ride was confirmed';
  return problem;
}

function isTaken(api: string): boolean {
  try {
    lwaSettings({ clientId: CLIENT_ID, api });
    return true;
  } catch {
    return false;
  }
}
