import { skillStackName } from '../../lib/stage/stack-names';
import { type FunctionVersion, type LiveAlias } from './alias';

export const versionLine = ({ version, createdAt }: FunctionVersion): string =>
  `version ${version}, created ${createdAt}`;

/** Printed after the alias was moved: the effect, and how the next deploys behave. */
export const afterRollback = ({ version: from }: LiveAlias, to: string, stage: string): string =>
  [
    `Alexa now calls version ${to} instead of ${from}.`,
    '',
    'Not touched: the skill package and account linking on Alexa, the ledger, the secrets. If the new',
    'version came with new intents, Alexa still sends them: this version answers them as unknown.',
    '',
    'The next deploys:',
    `- A deploy without a change of the function's code or settings leaves the alias on version ${to}.`,
    '- A deploy that changes them creates a new version and moves the alias to it. In an emergency, skip',
    `  the gradual release: npx cdk deploy ${skillStackName(stage)} -c stage=${stage} -c release=allAtOnce`,
    `- To return to version ${from}: npm run rollback -- --stage ${stage} --version ${from}`,
  ].join('\n');
