import { type StageId } from '../../lambda/publisher/names';
import { stackName } from '../../lib/stage/names';
import { type FunctionVersion, type LiveAlias } from './alias';

export const versionLine = ({ version, createdAt }: FunctionVersion): string =>
  `version ${version}, created ${createdAt}`;

export const rollbackReport = ({ version: from }: LiveAlias, to: string, id: StageId): string =>
  [
    `Alexa now calls version ${to} instead of ${from}.`,
    '',
    'Not touched: the skill package and account linking on Alexa, the ledger, the secrets. If version',
    `${from} came with new intents, Alexa still sends them, and version ${to} answers them as unknown.`,
    '',
    'From now on:',
    `- A deploy without a change of the function's code or settings leaves the alias on version ${to}.`,
    '- A deploy that changes them creates a new version and moves the alias to it. In an emergency, skip',
    `  the gradual release: npx cdk deploy ${stackName(id, 'Skill')} -c stage=${id.stage} -c release=allAtOnce`,
    `- To return to version ${from}: npx voice-forward rollback --stage ${id.stage} --version ${from}`,
  ].join('\n');
