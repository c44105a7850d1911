import { Hono } from 'hono';
import { UsageError } from '../../simulator/cli/errors';
import { playDocumentConversation } from '../../simulator/scenarios/scenarios';
import { ignoredOptions } from '../../simulator/cli/ignored-options';
import { showAsTranscript } from '../../simulator/cli/show-conversation';
import { isTerminal } from '../../simulator/cli/streams';
import { talkWithInspector } from '../../simulator/cli/talk-with-inspector';
import { listen, PortError } from '../../simulator/http';
import { startServices, type Services } from '../../simulator/services';
import { buildIfStale } from '../build/build-if-stale';
import { customerOf } from './customer';
import { LocalDeployment } from './deployment';
import { EmulatorError, InterruptedError } from './install-errors';
import { type LocalOptions, readLocalOptions } from './options';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const say = (line: string) => void process.stderr.write(`${line}\n`);

/**
 * `npm run deploy:local`: the deploy, without an account, and then a conversation with what was deployed.
 * Resolves with the exit code.
 */
async function main(): Promise<number> {
  const options = readLocalOptions(process.argv.slice(2));
  if ('help' in options) {
    process.stdout.write(options.help);
    return 0;
  }
  // A deploy takes a minute: a port that is in use is told before it.
  await (await listen(new Hono(), { port: options.port })).close();
  endOnSignals();
  await buildIfStale();
  const services = await startServices();
  try {
    say('Starting an emulated AWS, and bootstrapping it …');
    const deployment = await LocalDeployment.start(services);
    try {
      say('Deploying the secrets, filling them, deploying the skill …');
      const left = await deployment.deploy([deployment.dataStack]);
      await deployment.fillSecrets();
      await deployment.deploy([deployment.skillStack]);
      say(`Not emulated, so left out:\n${left.map((line) => `  ${line}`).join('\n')}`);
      say(`\nThe account is at ${deployment.emulator.url}, SMAPI at ${deployment.smapi.url}.\n`);
      return await converse(deployment, services, options);
    } finally {
      await deployment.close();
    }
  } finally {
    await services.close();
  }
}

/** In a terminal and on the page until `:quit`; else the document's conversation, and done. */
async function converse(
  deployment: LocalDeployment,
  services: Services,
  options: LocalOptions,
): Promise<number> {
  const { simulation, ...end } = await customerOf(deployment, services);
  try {
    if (isTerminal(process)) {
      await talkWithInspector(simulation, { ...options, ...end }, process);
      return 0;
    }
    const unheard = ignoredOptions(options);
    if (unheard !== undefined) say(unheard);
    showAsTranscript(simulation, (line) => void process.stdout.write(`${line}\n`), {
      colour: false,
      customer: () => true,
      wire: () => false,
    });
    const { problems } = await playDocumentConversation(simulation);
    return problems > 0 ? 1 : 0;
  } finally {
    await simulation.close();
  }
}

/** What was started ends with this process: Ctrl+C in the middle of a deploy leaves nothing behind. */
function endOnSignals(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}

/** What the person can mend. */
const THEIRS = [UsageError, PortError, EmulatorError];

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isTheirs = THEIRS.some((kind) => error instanceof kind);
    say(isTheirs ? (error as Error).message : `The deploy failed: ${String(error)}`);
    process.exitCode = error instanceof InterruptedError ? 130 : isTheirs ? 2 : 1;
  },
);
