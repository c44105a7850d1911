import fc from 'fast-check';
import { linkingSettings } from '../../../lambda/linking';
import { problemsOf } from '../../support/answer-rules';
import { conversation, type Conversation } from '../../support/conversation';
import { cause, resumed, skillEvent } from '../../support/envelopes';
import { leaksIn } from '../../support/leaks';
import {
  MINUTE,
  TOKENS,
  testSkill,
  type TestSkill,
  type TestSkillOptions,
} from '../../support/test-skill';
import { chances, failureOf, type Effort, type Report } from '../report';
import {
  fresh,
  learn,
  wrongWith,
  type Memory,
  type Said,
  type SessionModel,
  type Turn,
} from './model';
import { seen } from './seen';
import { SETTINGS, steps, type Step } from './steps';

const POLICY = linkingSettings(SETTINGS).offer;
const CUSTOMERS = ['amzn1.ask.account.ANNIE-FIRST', 'amzn1.ask.account.BOBBY-OTHER'];

interface Place {
  talk: Conversation;
  model: SessionModel;
  /** When it was spoken in last: Alexa ends a session that nobody speaks in. */
  at: number;
}

const SESSION_IDLE = 8 * MINUTE;

/** Plays whole sequences of turns beside a model of what must be true after each. */
export async function checkSequences(
  effort: Effort,
  make: (options?: TestSkillOptions) => TestSkill = testSkill,
): Promise<Report> {
  const figures = { sequences: 0, turns: 0 };
  const property = fc.asyncProperty(steps, async (sequence) => {
    figures.sequences += 1;
    figures.turns += sequence.length;
    await play(sequence, make({ linking: SETTINGS }));
  });
  const { failed, errorInstance, counterexample } = await fc.check(property, chances(effort));
  const failures = failed
    ? [
        `seed ${effort.seed}: ${failureOf(errorInstance)}\n${failureOf(JSON.stringify(counterexample))}`,
      ]
    : [];
  return { figures, failures };
}

const mustHoldNobody = ({ ledger }: TestSkill) => {
  const [leak] = leaksIn(JSON.stringify([...ledger.entries]), [...CUSTOMERS, TOKENS.valid]);
  if (leak !== undefined) throw new Error(`in the ledger stands ${leak}`);
};

async function play(sequence: readonly Step[], skill: TestSkill): Promise<void> {
  const memories = CUSTOMERS.map((): Memory => ({ offers: [] }));
  const places = new Map<string, Place>();
  const said = new Map<string, Said>();
  let sessions = 0;

  const begin = (step: Step): Place => {
    const name = `session ${++sessions}`;
    const talk = conversation(skill, { userId: CUSTOMERS[step.customer]!, sessionId: name });
    const at = skill.clock.at;
    return { talk, at, model: { name, ...fresh() } };
  };

  for (const step of sequence) {
    skill.clock.advance(step.after);
    skill.ledger.down = step.tableDown;
    const memory = memories[step.customer]!;
    if (step.act === 'linked in the app' || step.act === 'disabled') {
      await happen(step, skill, memory);
      continue;
    }
    const key = `${step.customer} ${step.device}`;
    const open = places.get(key);
    const isIdle = open && step.act !== 'resume' && skill.clock.at - open.at > SESSION_IDLE;
    const place = open === undefined || isIdle || step.act === 'launch' ? begin(step) : open;
    places.set(key, place);
    place.at = skill.clock.at;
    if (step.act === 'resume' && !step.sessionKept) Object.assign(place.model, fresh());
    const asked = skill.rides.asked.length;
    if (step.act.startsWith('ride') || step.act === 'fare') {
      const words = { customer: step.customer, session: place.model.name, at: skill.clock.at };
      said.set(`place ${said.size + 1}`, words);
    }
    const answer = await act(step, place.talk, `place ${said.size}`);
    const problems = problemsOf(answer, 'IntentRequest');
    if (problems.length > 0) throw new Error(problems.join('; '));
    if (skill.failures.count > 0) throw new Error('a handler threw');
    const booked = skill.rides.asked.slice(asked).map(({ request }) => request.destination);
    const now = skill.clock.at;
    const { model, talk } = place;
    const isOurs = talk.token !== undefined;
    const turn: Turn = { step, now, session: model, isOurs, memory, said, booked, policy: POLICY };
    const found = seen(answer);
    const wrong = wrongWith(turn, found);
    if (wrong !== undefined) throw new Error(`${wrong}, in: ${found.speech}`);
    if (step.act === 'resume' && !isOurs) model.last = found;
    else learn(turn, found);
    if (found.ends) places.delete(key);
  }
  mustHoldNobody(skill);
}

function act(step: Step, talk: Conversation, destination: string) {
  const { sessionKept, tokenEchoed, status, accessToken } = step;
  talk.turn = { ...talk.turn, accessToken };
  switch (step.act) {
    case 'launch':
      return talk.launch();
    case 'ride':
      return talk.say('BookRideIntent', { destination });
    case 'ride without a place':
      return talk.say('BookRideIntent', { destination: null });
    case 'fare':
      return talk.say('FareEstimateIntent', { destination });
    case 'status':
      return talk.say('RideStatusIntent');
    case 'link':
      return talk.say('LinkAccountIntent');
    case 'yes':
      return talk.yes();
    case 'no':
      return talk.no();
    case 'resume': {
      if (!sessionKept) talk.turn = { ...talk.turn, attributes: undefined };
      // Without a connection of ours, it can only be another's result.
      const token = talk.token === undefined || tokenEchoed ? (talk.token ?? 'print-1') : undefined;
      return talk.send(resumed(cause(status, token), talk.turn));
    }
    default:
      return talk.say(`AMAZON.${step.act[0]!.toUpperCase()}${step.act.slice(1)}Intent`);
  }
}

async function happen(step: Step, skill: TestSkill, memory: Memory): Promise<void> {
  const at = skill.clock.at;
  const isLinked = step.act === 'linked in the app';
  const event = skillEvent(isLinked ? 'SkillAccountLinked' : 'SkillDisabled', {
    userId: CUSTOMERS[step.customer]!,
    at: new Date(at).toISOString(),
  });
  await skill.invoke(event);
  if (step.tableDown) return;
  if (isLinked) memory.linkedAt = at;
  else Object.assign(memory, { offers: [], cooldownStartedAt: undefined, linkedAt: undefined });
}
