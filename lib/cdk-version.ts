import { readFileSync } from 'node:fs';

/** The lowest version with everything that the constructs use; a package test installs it. */
const MINIMUM = '2.269.0';

export function cdkVersionProblem(version: string): string | undefined {
  const minor = (text: string) => Number(text.split('.')[1]);
  if (minor(version) >= minor(MINIMUM)) return undefined;
  return `alexa-voice-forward-account-linking needs aws-cdk-lib ${MINIMUM} or newer, and ${version} is installed: run "npm install aws-cdk-lib@latest".`;
}

const manifest = readFileSync(require.resolve('aws-cdk-lib/package.json'), 'utf8');
const problem = cdkVersionProblem((JSON.parse(manifest) as { version: string }).version);
if (problem !== undefined) throw new Error(problem);
