import { COURSE_NAMES, playCourse } from '../../../simulator/courses';
import { createWorld, type World } from '../../../simulator/world';

const MINUTE = 60_000;

/** What the table of a world was asked. */
export interface TableCalls {
  /** `dynamodb:UpdateItem` */
  readonly actions: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  /** The one that the function was told of. */
  readonly ledgerTable: string;
  /** Requests that Alexa sent meanwhile, by type. */
  readonly requests: ReadonlySet<string>;
}

/** Whole conversations with the built bundle: every course, and all that happens in the Alexa app. */
export async function skillCalls(): Promise<TableCalls> {
  const world = await createWorld();
  try {
    for (const course of COURSE_NAMES) await playCourse(world, course);
    await liveInTheApp(world);
    return callsIn(world);
  } finally {
    await world.close();
  }
}

/** Refuses, links by the card, comes back as somebody new, refuses again, and falls silent. */
async function liveInTheApp(world: World): Promise<void> {
  world.newCustomer();
  await world.say('open ride hailer');
  await world.say('no');
  await world.say('ask ride hailer to book a ride to the airport');
  await world.followLinkAccountCard();
  await world.say("ask ride hailer where's my ride");
  await world.disable();
  await world.enable();
  await world.say('ask ride hailer to link my account');
  await world.say('no');
  await world.advance(MINUTE);
}

function callsIn({ record, surroundings }: World): TableCalls {
  const messages = record.entries.filter((entry) => entry.kind === 'message');
  const asked = messages.filter(({ to }) => to === 'table');
  const requests = messages.filter(({ from, to }) => from === 'alexa' && to === 'skill');
  return {
    actions: new Set(asked.map(({ name }) => `dynamodb:${name}`)),
    tables: new Set(asked.map(({ body }) => (body as { TableName: string }).TableName)),
    ledgerTable: surroundings.servers.table.name,
    requests: new Set(requests.map(({ name }) => name)),
  };
}
