import { createHandler, type Handler } from '../../../lambda/ride-hailer/handler';
import { linkingSettings } from '../../../lambda/linking';
import type { Services } from '../../../lambda/ride-hailer/skill';
import { type Answer, problemsOf } from '../../support/answer-rules';
import { conversation } from '../../support/conversation';
import { type Envelope, SKILL_ID } from '../../support/envelopes';
import { CLIENT_ID, TOKENS } from '../../support/test-skill';
import { leaksIn, secretsOf } from '../../support/leaks';
import { takeWritten } from '../../support/written';
import { type Report } from '../report';
import { startDependencies, type Dependencies } from './dependencies';
import { endStateOf, type EndState } from './end-states';
import { DEPENDENCIES, FAULTS, TARGETS, type Fault, type Target } from './faults';
import { InTransit } from './in-transit';
import { NEXT } from './next-turns';
import { endOf, TURNS, type TurnKind } from './turns';
import { VirtualTime } from './virtual-time';

export const LONGEST_MS = 3_000;

/** One square of the matrix, as it was seen. */
export interface Cell {
  readonly turn: string;
  readonly target: Target;
  readonly fault: Fault;
  readonly endState: EndState;
  readonly elapsedMs: number;
}

export interface FaultReport extends Report {
  readonly cells: readonly Cell[];
}

/** Plays each kind of turn against each fault of each dependency, by a clock of its own. */
export async function checkFaults(
  planted: Services = {},
  turns: readonly TurnKind[] = TURNS,
): Promise<FaultReport> {
  const transit = new InTransit();
  const time = new VirtualTime(transit);
  const dependencies = await startDependencies(transit);
  process.env.AWS_ENDPOINT_URL_DYNAMODB = dependencies.servers.table.url;
  const cells: Cell[] = [];
  const failures: string[] = [];
  const stage = { time, dependencies, planted };
  await warmUp(stage);
  transit.watch();
  time.install();
  try {
    for (const [number, { turn, target, fault }] of squares(turns).entries()) {
      const played = await play(stage, turn, target, fault, `customer ${number}`);
      cells.push({ turn: turn.name, target, fault, ...played });
      const where = `${turn.name}, ${target} ${fault}`;
      failures.push(...played.failures.map((failure) => `${where}: ${failure}`));
    }
  } finally {
    time.uninstall();
    transit.close();
    await dependencies.close();
  }
  const slowest = Math.max(...cells.map(({ elapsedMs }) => elapsedMs));
  return { figures: { cells: cells.length, 'ms at most': slowest }, failures, cells };
}

/** Loads, in real time, every module that loads at its first use. */
async function warmUp({ time, dependencies }: Stage): Promise<void> {
  const handler = container(dependencies, time, {});
  const talk = conversation({ invoke: invokerOf(handler, dependencies, []) });
  await talk.launch();
  talk.turn = { ...talk.turn, accessToken: TOKENS.valid };
  await talk.say('RideStatusIntent');
  await talk.resume('LINKED');
}

const squares = (turns: readonly TurnKind[]) =>
  turns.flatMap((turn) =>
    FAULTS.flatMap((fault) => TARGETS.map((target) => ({ turn, target, fault }))),
  );

interface Stage {
  readonly time: VirtualTime;
  readonly dependencies: Dependencies;
  readonly planted: Services;
}

async function play(
  { time, dependencies, planted }: Stage,
  turn: TurnKind,
  target: Target,
  fault: Fault | null,
  name: string,
): Promise<{ endState: EndState; elapsedMs: number; failures: string[] }> {
  const failures: string[] = [];
  const failing = target === 'all of them' ? DEPENDENCIES : [target];
  const fail = (to: Fault | null) =>
    Promise.all(failing.map((one) => dependencies.servers[one].fail(to)));
  const skill = {
    invoke: invokerOf(container(dependencies, time, planted), dependencies, failures),
  };
  const talk = conversation(skill, { userId: `amzn1.ask.account.${name}` });
  const { before } = turn;
  if (before) await time.run(() => before(talk));
  await fail(fault);
  const { value, elapsedMs } = await time.run(() => turn.turn(talk));
  await fail(null);
  const endState = endStateOf(value);
  const expected = endOf(turn, target, fault);
  if (endState !== expected) failures.push(`ended in "${endState}", not in "${expected}"`);
  if (elapsedMs > LONGEST_MS) failures.push(`took ${elapsedMs} ms`);
  failures.push(...problemsOf(value, turn.requestType ?? 'IntentRequest'));
  const next = NEXT[endState];
  const { value: answer } = await time.run(() => next.take(talk));
  if (!next.leadsTo.includes(endStateOf(answer)) && !isGoingOn(turn, answer)) {
    failures.push(`the next turn ended in "${endStateOf(answer)}"`);
  }
  return { endState, elapsedMs, failures };
}

/** After an offer for a ride, the hand-over ends in that very ride. */
const isGoingOn = (turn: TurnKind, answer: Answer) =>
  turn.name === '"link my account"' && endStateOf(answer) === 'confirms the ride';

/** A fresh container: nothing is verified yet. The ledger is the one that is deployed. */
const container = (
  { servers, table }: Dependencies,
  time: VirtualTime,
  planted: Services,
): Handler =>
  createHandler(
    {
      skillId: SKILL_ID,
      ledgerTable: table.tableName,
      linking: linkingSettings(),
      lwa: { clientId: CLIENT_ID, api: servers.tokeninfo.url, timeLimitMs: 900 },
      serviceUrl: servers.service.url,
    },
    { now: () => time.now, ...planted },
  );

const invokerOf =
  (handler: Handler, { servers }: Dependencies, failures: string[]) =>
  async (event: unknown): Promise<Answer> => {
    const { context } = event as Envelope;
    context.System.apiEndpoint = servers.profile.url;
    const json = JSON.stringify(await handler(event));
    const log = takeWritten().join('');
    const leaks = [...leaksIn(log, secretsOf(event)), ...leaksIn(json, secretsOf(event))];
    if (leaks.length > 0) failures.push(`leaked ${leaks.join()}`);
    if (log.includes('"request.failed"')) failures.push('a handler threw');
    return JSON.parse(json) as Answer;
  };
