import { Hono } from 'hono';
import { UsageError } from '../../simulator/cli/errors';
import { playSampleConversation } from '../../simulator/scenarios/scenarios';
import { ignoredOptionsWarning } from '../../simulator/cli/ignored-options-warning';
import { showAsTranscript } from '../../simulator/cli/show-conversation';
import { isTerminal } from '../../simulator/cli/streams';
import { talkWithInspector } from '../../simulator/cli/talk-with-inspector';
import { listen, PortError } from '../../simulator/http';
import { startServices, type Services } from '../../simulator/services';
import { buildIfStale } from '../build/build-if-stale';
import { ToolError } from '../errors';
import { startLocalSimulation } from './simulation';
import { LocalDeployment } from './deployment';
import { type LocalOptions, readLocalOptions } from './options';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** Returns the exit code. */
async function main(): Promise<number> {
  const options = readLocalOptions(process.argv.slice(2));
  if ('help' in options) {
    process.stdout.write(options.help);
    return 0;
  }
  // A deploy takes a minute, so a port that is in use is reported first.
  await (await listen(new Hono(), { port: options.port })).close();
  exitOnSignals();
  await buildIfStale();
  const services = await startServices();
  try {
    say('Starting an emulated AWS, and bootstrapping it …');
    const deployment = await LocalDeployment.start(services);
    try {
      say('Deploying the secrets, filling them, deploying the skill …');
      const removed = await deployment.deploy([deployment.dataStack]);
      await deployment.fillSecrets();
      await deployment.deploy([deployment.skillStack]);
      say(
        `Left out, because the emulator does not support it:\n${removed.map((line) => `  ${line}`).join('\n')}`,
      );
      say(`\nThe account is at ${deployment.emulator.url}, SMAPI at ${deployment.smapi.url}.\n`);
      return await converse(deployment, services, options);
    } finally {
      await deployment.close();
    }
  } finally {
    await services.close();
  }
}

async function converse(
  deployment: LocalDeployment,
  services: Services,
  options: LocalOptions,
): Promise<number> {
  const { simulation, endpoint, deploymentLimits } = await startLocalSimulation(
    deployment,
    services,
  );
  try {
    if (isTerminal(process)) {
      await talkWithInspector(simulation, { ...options, endpoint, deploymentLimits }, process);
      return 0;
    }
    const warning = ignoredOptionsWarning(options);
    if (warning !== undefined) say(warning);
    showAsTranscript(simulation, (line) => void process.stdout.write(`${line}\n`), {
      colour: false,
      showsCustomer: () => true,
      showsMessages: () => false,
    });
    const { problems } = await playSampleConversation(simulation);
    return problems > 0 ? 1 : 0;
  } finally {
    await simulation.close();
  }
}

/** Exits on a signal, so that exit handlers stop everything that was started. */
function exitOnSignals(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}

/** Errors whose message is meant for the operator. */
const OPERATOR_ERRORS = [UsageError, PortError, ToolError];

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isForOperator = OPERATOR_ERRORS.some((kind) => error instanceof kind);
    say(isForOperator ? (error as Error).message : `deploy:local failed: ${String(error)}`);
    process.exitCode = exitCodeOf(error, isForOperator);
  },
);

function exitCodeOf(error: unknown, isForOperator: boolean): number {
  if (error instanceof ToolError && error.code === 'interrupted') return 130;
  return isForOperator ? 2 : 1;
}
