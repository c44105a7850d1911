import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../../tools/paths';

const SERVICES: Readonly<Record<string, string>> = {
  dynamodb: 'dynamodb',
  'secrets-manager': 'secretsmanager',
  ssm: 'ssm',
  s3: 's3',
};

/** The commands of the AWS SDK that a room's code could send, as the actions that IAM knows them by. */
export function codeCalls(room: string): Set<string> {
  const folder = fromRoot('lambda', room);
  const imports = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/import \{([^}]+)\} from '@aws-sdk\/client-([\w-]+)'/g)]);
  return new Set(
    imports.flatMap(([, names, client]) =>
      [...names!.matchAll(/\b(\w+)Command\b/g)].map(([, name]) => `${SERVICES[client!]}:${name}`),
    ),
  );
}
