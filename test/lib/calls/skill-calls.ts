import { SCENARIO_NAMES, playScenario } from '../../../simulator/scenarios/scenarios';
import { startSimulation, type Simulation } from '../../../simulator/simulation';

const MINUTE = 60_000;

/** The requests that the table of a simulation received. */
export interface TableCalls {
  /** `dynamodb:UpdateItem` */
  readonly actions: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  /** The table named in the function's environment. */
  readonly ledgerTable: string;
  /** Requests that Alexa sent meanwhile, by type. */
  readonly requests: ReadonlySet<string>;
}

/** Plays every scenario and every action in the Alexa app with the built bundle. */
export async function skillCalls(): Promise<TableCalls> {
  const simulation = await startSimulation();
  try {
    for (const scenario of SCENARIO_NAMES) await playScenario(simulation, scenario);
    await useTheApp(simulation);
    return callsIn(simulation);
  } finally {
    await simulation.close();
  }
}

/** A customer declines, links by the card, disables and enables the skill, declines, and says nothing. */
async function useTheApp(simulation: Simulation): Promise<void> {
  simulation.newCustomer();
  await simulation.say('open ride hailer');
  await simulation.say('no');
  await simulation.say('ask ride hailer to book a ride to the airport');
  await simulation.followLinkAccountCard();
  await simulation.say("ask ride hailer where's my ride");
  await simulation.disable();
  await simulation.enable();
  await simulation.say('ask ride hailer to link my account');
  await simulation.say('no');
  await simulation.advance(MINUTE);
}

function callsIn({ record, services }: Simulation): TableCalls {
  const messages = record.entries.filter((entry) => entry.kind === 'message');
  const calls = messages.filter(({ to }) => to === 'table');
  const requests = messages.filter(({ from, to }) => from === 'alexa' && to === 'skill');
  return {
    actions: new Set(calls.map(({ name }) => `dynamodb:${name}`)),
    tables: new Set(calls.map(({ body }) => (body as { TableName: string }).TableName)),
    ledgerTable: services.servers.table.name,
    requests: new Set(requests.map(({ name }) => name)),
  };
}
