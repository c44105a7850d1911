import { showAsJson, showAsTranscript } from '../../simulator/cli/show-conversation';
import { COMMANDS } from '../../simulator/cli/terminal-commands';
import { type SkillEndpoint, startFunction } from '../../simulator/function-host';
import { observeEndpoint, type ObservedEndpoint } from '../../simulator/inspector/server';
import { InspectorSession } from '../../simulator/inspector/server/inspector-session';
import { projectFile } from '../../skill-source/project-file';
import { asTest, transcriptOf } from '../../simulator/replay';
import { playScenario, SCENARIO_NAMES } from '../../simulator/scenarios/scenarios';
import { startSimulation } from '../../simulator/start-simulation';
import { type Simulation } from '../../simulator/simulation';
import type { Envelope } from '../support/envelopes';
import { leaksIn } from '../support/leaks';

type Wrap = (endpoint: SkillEndpoint) => SkillEndpoint;

const quoteRequest: Wrap = (endpoint) => ({
  ...endpoint,
  async invoke(envelope) {
    const quote = JSON.stringify(envelope);
    const { logs, ...invocation } = await endpoint.invoke(envelope);
    const quoted = { ...invocation, logs: [...logs, quote, JSON.stringify({ message: quote })] };
    switch ((envelope as Envelope).request.type) {
      case 'IntentRequest': {
        const error = { errorType: 'Error', errorMessage: quote };
        return { ...quoted, response: undefined, error };
      }
      case 'LaunchRequest': {
        const outputSpeech = { type: 'PlainText', text: quote };
        const card = { type: 'Simple', title: 'Quote', content: quote };
        const reprompt = { outputSpeech };
        const response = { outputSpeech, reprompt, card, shouldEndSession: false };
        return { ...quoted, response: { version: '1.0', response } };
      }
      default:
        return quoted;
    }
  },
});

it.each<[string, Wrap]>([
  ['the built skill', (endpoint) => endpoint],
  ['a skill that quotes its requests', quoteRequest],
])('shows and writes no secret in any scenario with %s', async (_, wrap) => {
  const { outputs, secrets, passcodes } = await playEverything(wrap);
  expect(Object.values(outputs).flat().length).toBeGreaterThan(500);
  expect(secrets.length).toBeGreaterThan(50);
  for (const [output, texts] of Object.entries(outputs)) {
    const leaks = texts.filter((text) => leaksIn(text, secrets).length > 0);
    expect({ output, leaks }).toEqual({ output, leaks: [] });
  }
  // The customer may see a passcode; no recorded HTTP message or envelope may contain the passcode.
  const messages = outputs.json.filter((line) => line.includes('"message"'));
  const patterns = passcodes.map((passcode) => new RegExp(`\\b${passcode}\\b`));
  expect(messages.filter((line) => patterns.some((pattern) => pattern.test(line)))).toEqual([]);
});

/** Terminal commands that change nothing. */
const READ_COMMANDS = ['customer', 'phone', 'cards', 'ledger', 'assume', 'fail'];

async function playEverything(wrap: Wrap) {
  const bundle = projectFile('dist', 'skill', 'index.mjs');
  let endpoint: ObservedEndpoint;
  const simulation = await startSimulation({
    skillEndpoint: async (environment) =>
      (endpoint = observeEndpoint(wrap(await startFunction({ bundle, environment })))),
  });
  const json: string[] = [];
  const transcript: string[] = [];
  const terminal: string[] = [];
  const inspector: string[] = [];
  showAsJson(simulation, (line) => json.push(line));
  showAsTranscript(simulation, (line) => transcript.push(line), {
    colour: true,
    showsCustomer: () => true,
    showsMessages: () => true,
  });
  const session = new InspectorSession({ simulation, endpoint: endpoint!, paceMs: 0 });
  session.stream.subscribe((event) => inspector.push(JSON.stringify(event)));
  try {
    for (const scenario of SCENARIO_NAMES) {
      await playScenario(session.simulation, scenario);
      for (const { name, run } of COMMANDS) {
        if (READ_COMMANDS.includes(name)) terminal.push((await run(session.simulation, '')) ?? '');
      }
    }
    await linkAndDisableInTheApp(session.simulation);
    const items = await simulation.services.servers.table.items();
    const registered = simulation.record.secrets.all();
    const saved = session.saved();
    return {
      outputs: {
        json,
        transcript,
        terminal,
        inspector,
        saved: [JSON.stringify(saved), asTest(saved, transcriptOf(session.entries))],
        skill: simulation.outputLines,
        table: items.map((item) => JSON.stringify(item)),
      },
      secrets: registered.filter(({ kind }) => kind !== 'passcode').map(({ value }) => value),
      passcodes: registered.filter(({ kind }) => kind === 'passcode').map(({ value }) => value),
    };
  } finally {
    await simulation.close();
  }
}

async function linkAndDisableInTheApp(simulation: Simulation): Promise<void> {
  simulation.newCustomer();
  await simulation.say('ask ride hailer to book a ride to the airport');
  await simulation.say('link my account');
  await simulation.say('no');
  if (simulation.app.cards.length > 0) await simulation.followLinkAccountCard();
  await simulation.say("ask ride hailer where's my ride");
  await simulation.disable();
  await simulation.enable();
}
