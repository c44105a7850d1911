import { text } from 'node:stream/consumers';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { stageId } from '../lib/stage/stage';
import { readOptions, requiredStage, runCommand } from './command';
import { askForSecrets } from './secrets/ask';
import { parseSecretValues } from './secrets/secret-values';
import { writeSecrets } from './secrets/write';

const USAGE = `Usage: npx voice-forward secrets --stage NAME

Writes the client secrets and the refresh token of a stage to AWS Secrets Manager. In a terminal it
asks for them without echo; otherwise it reads JSON from standard input:

  {"lwaClient":{"clientSecret":"…"},"smapi":{"clientSecret":"…","refreshToken":"…"}}

Leave out lwaClient or smapi to keep its values. Deploy the data stack of the stage first.

Options:
  --stage NAME  the stage
  -h, --help    show this

Exit codes: 0 done, 1 failed, 2 wrong usage.`;

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args, { stage: { type: 'string' } }, USAGE);
  const stage = requiredStage(options.stage, USAGE);
  const secrets = process.stdin.isTTY
    ? await askForSecrets(stage)
    : parseSecretValues(await text(process.stdin));
  const client = new SecretsManagerClient(
    stage.region === undefined ? {} : { region: stage.region },
  );
  const written = await writeSecrets(client, stageId(stage), secrets);
  client.destroy();
  console.log(
    written.length === 0
      ? 'Nothing was written: both secrets keep their values.'
      : `Written: ${written.join(', ')}. The first deploy publishes the service's client secret to Alexa; afterwards the hourly drift check publishes a new one.`,
  );
}

void runCommand('secrets', USAGE, main);
