import { type IConstruct } from 'constructs';
import { ConstructError } from './errors';
import { holdsSecret } from './secret-shape';

const SECRET_NAME = /^(client_?secret|refresh_?token|access_?token)$/i;
const SECRET_IN_JSON = /["'](client_?secret|refresh_?token)["']\s*:/i;

/** @throws ConstructError if the props hold a secret, because the template would show it */
export function refuseSecrets(construct: IConstruct, props: object): void {
  const path = secretIn(props, '');
  if (path === undefined) return;
  throw new ConstructError(
    'secretInProps',
    construct,
    `${path} holds a secret, which the template would show: remove it; \`npx voice-forward secrets\` stores it in Secrets Manager.`,
  );
}

/** @returns the path of a secret, as in `accountLinking.clientSecret` */
function secretIn(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') {
    return holdsSecret(value) || SECRET_IN_JSON.test(value) ? path : undefined;
  }
  if (!isPlain(value)) return undefined;
  for (const [name, item] of Object.entries(value)) {
    const itemPath = path === '' ? name : `${path}.${name}`;
    if (SECRET_NAME.test(name) && item !== undefined) return itemPath;
    const found = secretIn(item, itemPath);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Class instances are not searched: most are constructs, whose fields do not reach the template. */
const isPlain = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' &&
    value !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null));
