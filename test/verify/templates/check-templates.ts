import { type Stack } from 'aws-cdk-lib';
import { leaksIn } from '../../support/leaks';
import { type Report } from '../report';
import { misplaced, SECRETS } from './misplaced';
import { synthesized, type Synthesized } from './synthesized';

/**
 * Searches both stacks' templates, and all that stands beside them, for the secrets of a stage that is
 * filled in: with them in the operator's environment, and with each of them where it doesn't belong.
 *
 * @param plant has a go at the skill's stack before it is written @default nothing
 * @param kinds what is put where it doesn't belong @default all
 */
export async function checkTemplates(
  plant?: (stack: Stack) => void,
  kinds = Object.entries(SECRETS),
): Promise<Report> {
  const secrets: readonly string[] = Object.values(SECRETS);
  const failures: string[] = [];
  let files = 0;
  const search = (place: string, { files: written, refusal }: Synthesized) => {
    for (const [name, text] of Object.entries({ ...written, 'the refusal': refusal })) {
      const [leak] = leaksIn(text, secrets);
      if (leak !== undefined) failures.push(`a secret in ${place} stands in ${name}`);
    }
    files += Object.keys(written).length;
  };

  const usual = inEnvironment(secrets, () => synthesized({}, plant));
  if (usual.refusal !== '') failures.push(`a good stage was refused: ${usual.refusal}`);
  search('the environment', usual);
  let refused = 0;
  for (const [kind, secret] of kinds) {
    for (const one of misplaced(secret)) {
      const found = synthesized(one);
      search(`${one.place} (${kind})`, found);
      if (found.refusal !== '') refused += 1;
    }
  }
  return {
    figures: { 'files of templates': files, 'misplaced secrets refused': refused },
    failures,
  };
}

/** As an operator's shell may hold them. */
function inEnvironment<T>(secrets: readonly string[], run: () => T): T {
  const names = secrets.map((_, index) => `LWA_CLIENT_SECRET_${index}`);
  names.forEach((name, index) => (process.env[name] = secrets[index]));
  try {
    return run();
  } finally {
    for (const name of names) delete process.env[name];
  }
}
