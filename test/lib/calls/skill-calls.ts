import { type Simulation } from '../../../simulator/simulation';
import { plantPal } from '../../adopters/plant-pal/simulation';

const MINUTE = 60_000;

export interface SkillCalls {
  /** As a policy names them: `dynamodb:UpdateItem`. */
  readonly actions: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  /** The table named in the function's environment. */
  readonly ledgerTable: string;
  readonly alexaRequests: ReadonlySet<string>;
}

export async function skillCalls(): Promise<SkillCalls> {
  const { talk, close } = await plantPal();
  try {
    await linkByVoice(talk.simulation);
    await linkInApp(talk.simulation);
    await declineConnection(talk.simulation);
    return callsIn(talk.simulation);
  } finally {
    await close();
  }
}

async function linkByVoice(simulation: Simulation): Promise<void> {
  await simulation.say('open plant pal');
  await simulation.say('order fertilizer');
  await simulation.say('link my account');
  await simulation.say('I approve');
  await simulation.say('my code is {code}');
}

async function linkInApp(simulation: Simulation): Promise<void> {
  simulation.newCustomer();
  await simulation.say('ask plant pal to order fertilizer');
  await simulation.say('no'); // after a declined offer, the next order gets the app card
  await simulation.say('ask plant pal to order fertilizer');
  await simulation.followLinkAccountCard();
  await simulation.say('ask plant pal to order fertilizer');
  await simulation.disable();
  await simulation.enable();
}

async function declineConnection(simulation: Simulation): Promise<void> {
  await simulation.say('ask plant pal to link my account');
  await simulation.say('no');
  await simulation.advance(MINUTE); // silence ends the session
}

function callsIn({ record, services }: Simulation): SkillCalls {
  const messages = record.entries.filter((entry) => entry.kind === 'message');
  const calls = messages.filter(({ to }) => to === 'table');
  const alexaRequests = messages.filter(({ from, to }) => from === 'alexa' && to === 'skill');
  return {
    actions: new Set(calls.map(({ name }) => `dynamodb:${name}`)),
    tables: new Set(calls.map(({ body }) => (body as { TableName: string }).TableName)),
    ledgerTable: services.servers.table.name,
    alexaRequests: new Set(alexaRequests.map(({ name }) => name)),
  };
}
