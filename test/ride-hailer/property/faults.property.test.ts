import { readFileSync, writeFileSync } from 'node:fs';
import { linkingSettings } from '../../../lambda/linking';
import { createHandler } from '../../../lambda/ride-hailer/handler';
import { type SkillResponse, responseProblems } from '../../support/response-rules';
import { conversation } from '../../support/conversation';
import { type Envelope, SKILL_ID } from '../../support/envelopes';
import { leaksIn, secretsOf } from '../../support/leaks';
import { NOON } from '../../support/times';
import { CLIENT_ID, TOKENS } from '../../support/tokens';
import { takeLogLines } from '../../support/log-capture';
import { endStateOf } from './faults/end-states';
import { type Fault, FAULTS } from './faults/faulty-server';
import { type Cell, MATRIX_FILE, matrixDocument, MAX_TURN_MS } from './faults/matrix-document';
import {
  type Services,
  SERVICES,
  startServices,
  type FaultTarget,
  FAULT_TARGETS,
} from './faults/services';
import { expectedEnd, type TurnCase, TURNS } from './faults/turns';
import { virtualTime } from './faults/virtual-time';

const time = virtualTime(NOON);
let services: Services;
const cells: Cell[] = [];

beforeAll(async () => {
  services = await startServices(time);
  process.env.AWS_ENDPOINT_URL_DYNAMODB = services.servers.table.url;
  // Makes each pause between retries of the AWS SDK as long as possible.
  jest.spyOn(Math, 'random').mockReturnValue(1 - Number.EPSILON);
  await loadLazyModules();
  time.install();
});

afterAll(async () => {
  jest.restoreAllMocks();
  delete process.env.AWS_ENDPOINT_URL_DYNAMODB;
  time.uninstall();
  await services.close();
});

describe.each(TURNS)('$name', (turn) => {
  it.each(FAULTS)(
    'ends in time and as expected with the fault "%s" of each service and of all services',
    async (fault) => {
      for (const target of FAULT_TARGETS) {
        const { cell, problems } = await play(turn, target, fault);
        cells.push(cell);
        expect({ target, problems }).toEqual({ target, problems: [] });
      }
    },
  );
});

it('docs/evidence/fault-matrix.md shows the observed end states', async () => {
  const document = await matrixDocument(cells);
  if (process.env.WRITE_FAULT_MATRIX === '1') writeFileSync(MATRIX_FILE, document);
  expect(readFileSync(MATRIX_FILE, 'utf8')).toBe(document);
});

async function play(turn: TurnCase, target: FaultTarget, fault: Fault) {
  const skill = freshContainer();
  const userId = `amzn1.ask.account.CUSTOMER-${cells.length}`;
  const talk = conversation(skill, { userId });
  const failing = target === 'all of them' ? SERVICES : [target];
  const fail = (next?: Fault) =>
    Promise.all(failing.map((one) => services.servers[one].fail(next)));

  await time.run(async () => turn.before?.(talk));
  await fail(fault);
  const { value: answer, elapsedMs } = await time.run(() => turn.take(talk));
  await fail();
  const endState = endStateOf(answer);
  const { value: next } = await time.run(() => endState.next(talk));

  const problems = [
    ...skill.problems,
    ...responseProblems(answer, turn.requestType ?? 'IntentRequest'),
  ];
  const expected = expectedEnd(turn, target, fault);
  if (endState.name !== expected) problems.push(`ended with "${endState.name}", not "${expected}"`);
  if (elapsedMs > MAX_TURN_MS) problems.push(`took ${elapsedMs} ms`);
  const nextEnd = endStateOf(next).name;
  if (!endState.leadsTo.includes(nextEnd)) problems.push(`led to "${nextEnd}"`);
  return { cell: { turn: turn.name, target, fault, endState: endState.name, elapsedMs }, problems };
}

function freshContainer(now = time.now) {
  const { servers, tableName } = services;
  const problems: string[] = [];
  const handler = createHandler(
    {
      skillId: SKILL_ID,
      ledgerTable: tableName,
      linking: linkingSettings(),
      lwa: { clientId: CLIENT_ID, api: servers.tokeninfo.url, timeLimitMs: 900 },
      serviceUrl: servers.service.url,
    },
    { now },
  );
  return {
    problems,
    async invoke(event: unknown): Promise<SkillResponse> {
      (event as Envelope).context.System.apiEndpoint = servers.profile.url;
      const json = JSON.stringify(await handler(event));
      const log = takeLogLines().join('');
      const leaks = leaksIn(log + json, secretsOf(event));
      if (leaks.length > 0) problems.push(`leaked ${leaks.join()}`);
      if (log.includes('"request.failed"')) problems.push('a handler threw');
      return JSON.parse(json) as SkillResponse;
    },
  };
}

/** Loads modules before the clock is faked, because `time.run` waits only for timers and requests. */
async function loadLazyModules(): Promise<void> {
  const talk = conversation(freshContainer(() => NOON));
  await talk.launch();
  talk.fields = { ...talk.fields, accessToken: TOKENS.valid };
  await talk.say('RideStatusIntent');
  await talk.resume('LINKED');
}
