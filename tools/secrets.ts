import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readStage, StageError } from '../lib/stage/stage';
import { fromRoot } from './paths';
import { askForSecrets } from './secrets/ask';
import { SecretsError } from './secrets/errors';
import { parseSecretValues } from './secrets/shape';
import { writeSecrets } from './secrets/write';

const USAGE = `npm run secrets -- --stage NAME

Writes the client secrets and the refresh token of a stage to AWS Secrets Manager: asked for at a
terminal, without echo, or read as JSON from standard input; never an argument. The stage's secrets
stack is deployed first. A part that is left out stays as it is.

  {"lwaClient":{"clientSecret":"…"},"smapi":{"clientSecret":"…","refreshToken":"…"}}`;

/** `npm run secrets`. */
async function main(): Promise<void> {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const { values } = parseArgs({
    options: { stage: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help || values.stage === undefined) {
    console.error(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const stage = readStage(values.stage, fromRoot('stages'));
  const secrets = process.stdin.isTTY
    ? await askForSecrets(stage)
    : parseSecretValues(await text(process.stdin));
  const client = new SecretsManagerClient(
    stage.region === undefined ? {} : { region: stage.region },
  );
  const written = await writeSecrets(client, stage.name, secrets);
  client.destroy();
  console.log(
    written.length === 0
      ? 'Nothing was written: both secrets stay as they are.'
      : `Written: ${written.join(', ')}. Alexa gets a changed client secret with the next deploy, or within an hour.`,
  );
}

main().catch((error: unknown) => {
  const known = error instanceof StageError || error instanceof SecretsError;
  const usage = error instanceof TypeError && 'code' in error;
  console.error(known || usage ? error.message : 'The secrets could not be written.');
  if (usage) console.error(`\n${USAGE}`);
  process.exitCode = usage ? 2 : 1;
});
