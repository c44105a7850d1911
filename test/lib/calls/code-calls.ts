import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../../tools/paths';

const SERVICES: Readonly<Record<string, string>> = {
  dynamodb: 'dynamodb',
  'secrets-manager': 'secretsmanager',
  ssm: 'ssm',
  s3: 's3',
};

/** IAM actions of the AWS SDK commands that the code of a directory of `lambda/` imports. */
export function codeCalls(name: string): Set<string> {
  const directory = fromRoot('lambda', name);
  const imports = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(directory, file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/import \{([^}]+)\} from '@aws-sdk\/client-([\w-]+)'/g)]);
  return new Set(
    imports.flatMap(([, names, client]) =>
      [...names!.matchAll(/\b(\w+)Command\b/g)].map(
        ([, command]) => `${SERVICES[client!]}:${command}`,
      ),
    ),
  );
}
