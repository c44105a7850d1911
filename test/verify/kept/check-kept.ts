import { customerOf } from '../../../lambda/linking';
import { connectionToken } from '../../../lambda/linking/connection';
import { capturePendingRequest } from '../../../lambda/linking/pending-request';
import { type PendingRequest } from '../../../lambda/linking/pending-request';
import { type Answer, problemsOf, speechOf } from '../../support/answer-rules';
import { conversation, type Conversation } from '../../support/conversation';
import { intent, launch } from '../../support/envelopes';
import { MINUTE, NOON, testSkill, type TestSkill, TOKENS } from '../../support/test-skill';
import { type Report } from '../report';

const ANNIE = 'amzn1.ask.account.ANNIE-FIRST';
export const BOB = 'amzn1.ask.account.BOBBY-OTHER';
const RAN = /Shall I book it\?|arrives in|costs about|Goodbye|booked/;

const HOMES = ['token', 'session', 'table'] as const;
type Home = (typeof HOMES)[number];

const of = (userId: string, name = 'BookRideIntent', at = NOON): PendingRequest => {
  const said = intent(name, { destination: 'the airport' }).request.intent as never;
  return capturePendingRequest(said, customerOf(launch({ userId }) as never)!, at)!;
};

/** Kept requests that must never run, whichever home they come from. */
const UNFIT: Readonly<Record<string, unknown>> = {
  "another customer's": of(BOB),
  'too old': of(ANNIE, 'BookRideIntent', NOON - 15 * MINUTE),
  'from the future': of(ANNIE, 'BookRideIntent', NOON + 2 * MINUTE),
  'of a fare, which is not guarded': of(ANNIE, 'FareEstimateIntent'),
  'of linking itself': of(ANNIE, 'LinkAccountIntent'),
  'of Stop': of(ANNIE, 'AMAZON.StopIntent'),
  'of "yes"': of(ANNIE, 'AMAZON.YesIntent'),
  'of nothing known': of(ANNIE, 'toString'),
  'without an id': { ...of(ANNIE), id: undefined },
  'without a time': { ...of(ANNIE), capturedAt: undefined },
  'with a time that is text': { ...of(ANNIE), capturedAt: String(NOON) },
  'with slots in a list': { ...of(ANNIE), slots: [] },
  'with a slot that is no slot': { ...of(ANNIE), slots: { destination: 'the airport' } },
  'much too large': { ...of(ANNIE), slots: { destination: { value: 'x'.repeat(5_000) } } },
  'in a list': [of(ANNIE)],
  'as text': JSON.stringify(of(ANNIE)),
  nothing: null,
};

/** Puts kept requests that are unfit into each of their homes, and delivers a fit one twice. */
export async function checkKept(make: () => TestSkill = testSkill): Promise<Report> {
  const failures: string[] = [];
  let tried = 0;
  for (const [name, kept] of Object.entries(UNFIT)) {
    for (const home of HOMES) {
      tried += 1;
      const skill = make();
      const answer = await resumeFrom(skill, home, kept);
      const problems = problemsOf(answer, 'SessionResumedRequest');
      const ran = RAN.test(speechOf(answer.response)) || skill.rides.asked.length > 0;
      if (ran || problems.length > 0) {
        failures.push(`${name}, from the ${home}: ${speechOf(answer.response)} ${problems.join()}`);
      }
    }
  }
  for (const home of HOMES) {
    tried += 1;
    const wrong = await deliverTwice(make(), home);
    if (wrong !== undefined) failures.push(`delivered twice, from the ${home}: ${wrong}`);
  }
  return { figures: { 'kept requests': tried }, failures };
}

function resumeFrom(skill: TestSkill, home: Home, kept: unknown): Promise<Answer> {
  const talk = conversation(skill, { userId: ANNIE, accessToken: TOKENS.valid });
  put(skill, talk, home, kept);
  return talk.resume('LINKED', home === 'token' ? { token: connectionToken(kept as never) } : {});
}

function put(skill: TestSkill, talk: Conversation, home: Home, kept: unknown): void {
  if (home === 'session') {
    talk.turn = {
      ...talk.turn,
      attributes: { accountLinking: { offer: 'closed', pendingRequest: kept } },
    };
  }
  if (home === 'table') {
    const customer = customerOf(launch({ userId: ANNIE }) as never)!;
    const { id = 'kept' } = (kept ?? {}) as { id?: string };
    skill.ledger.entries.set(customer, {
      offers: [],
      pendingRequest: { id, json: JSON.stringify(kept) },
    });
  }
}

/** The result comes twice, and then "yes" comes twice: one ride. */
async function deliverTwice(skill: TestSkill, home: Home): Promise<string | undefined> {
  const kept = of(ANNIE);
  const first = await resumeFrom(skill, home, kept);
  if (!RAN.test(speechOf(first.response))) return 'it did not run at all';
  const talk = conversation(skill, { userId: ANNIE, accessToken: TOKENS.valid });
  talk.turn = { ...talk.turn, attributes: first.sessionAttributes };
  const again = { token: connectionToken(kept) };
  const second = await conversation(skill, talk.turn).resume('LINKED', again);
  if (RAN.test(speechOf(second.response))) return 'it ran again';
  const yes = intent('AMAZON.YesIntent', {}, talk.turn);
  await skill.invoke(yes);
  await skill.invoke(yes);
  return skill.rides.booked.size === 1 ? undefined : `${skill.rides.booked.size} rides`;
}
