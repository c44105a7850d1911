import { playSeed } from '../../simulator/courses';
import { showAsTranscript } from '../../simulator/cli/show';
import { talk } from '../../simulator/cli/terminal';
import { startSurroundings } from '../../simulator/surroundings';
import { buildIfStale } from '../build/build-if-stale';
import { customerOf } from './customer';
import { LocalDeployment } from './deployment';
import { NoPythonError } from './emulator';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** `npm run deploy:local`: the deploy, without an account, and then a conversation with what was deployed. */
async function main(): Promise<void> {
  await buildIfStale();
  const surroundings = await startSurroundings();
  try {
    say('Starting an emulated AWS, and bootstrapping it …');
    const deployment = await LocalDeployment.start(surroundings);
    try {
      say('Deploying the secrets, filling them, deploying the skill …');
      const left = await deployment.deploy([deployment.secretsStack]);
      await deployment.fillSecrets();
      await deployment.deploy([deployment.skillStack]);
      say(`Not emulated, so left out:\n${left.map((line) => `  ${line}`).join('\n')}`);
      say(`\nThe account is at ${deployment.emulator.url}, SMAPI at ${deployment.smapi.url}.\n`);
      await converse(deployment, surroundings);
    } finally {
      await deployment.close();
    }
  } finally {
    await surroundings.close();
  }
}

/** In a terminal until `:quit`; else the document's conversation, and done. */
async function converse(
  deployment: LocalDeployment,
  surroundings: Parameters<typeof customerOf>[1],
): Promise<void> {
  const world = await customerOf(deployment, surroundings);
  const { stdin: input, stdout: output } = process;
  try {
    if (input.isTTY) {
      await talk(world, { input, output, colour: output.isTTY });
    } else {
      showAsTranscript(world, (line) => void output.write(`${line}\n`), {
        colour: false,
        customer: () => true,
        wire: () => false,
      });
      const { problems } = await playSeed(world);
      process.exitCode = problems > 0 ? 1 : 0;
    }
  } finally {
    await world.close();
  }
}

main().catch((error: unknown) => {
  say(error instanceof NoPythonError ? error.message : `The deploy failed: ${String(error)}`);
  process.exitCode = error instanceof NoPythonError ? 2 : 1;
});
