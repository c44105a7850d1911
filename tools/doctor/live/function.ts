import { type SkillSnapshot } from '../../../lambda/publisher/publication/snapshot';
import { ALEXA_PRINCIPAL } from '../../../lib/skill/alexa-names';
import { skillEnvironment } from '../../../lib/skill/skill-environment';
import { type Stage } from '../../../lib/stage/stage';
import { type Check, passOrFail, shown, notCheckable } from '../check';
import { isCustom, partOf } from '../project';
import { type DeployedFunction, type PolicyStatement } from './aws';

const DEPLOY = 'Deploy the stage: npx cdk deploy.';
const ENDPOINT = {
  id: 'alexa-endpoint',
  expected: "the manifest's endpoint is the deployed function, for requests and for skill events",
  remedy: 'Deploy again with -c publishAgain=$(date +%s), which writes it.',
};
const MAY_INVOKE = {
  id: 'alexa-may-call',
  expected: `${ALEXA_PRINCIPAL} may invoke the function for this skill`,
  remedy: 'Deploy with --revert-drift: the template has the permission. Do not edit it elsewhere.',
};
const SETTINGS = {
  id: 'function-settings',
  expected: "the function's settings are those of the stage",
  remedy: DEPLOY,
};
const NO_OTHERS = {
  id: 'only-this-skill-may-call',
  expected: 'no other skill and no other principal may invoke the function',
  remedy: 'Remove the permission (aws lambda remove-permission), and deploy.',
};

export interface FunctionInput {
  readonly stage: Stage;
  readonly serviceName: string;
  readonly deployed: DeployedFunction | undefined;
  readonly policy: readonly PolicyStatement[];
}

export function functionChecks(
  { stage, serviceName, deployed, policy }: FunctionInput,
  alexa: SkillSnapshot,
): readonly Check[] {
  const exists = passOrFail(
    { id: 'function', expected: `a function of the service ${serviceName}`, remedy: DEPLOY },
    deployed !== undefined,
    deployed === undefined ? 'none in this account and region' : described(deployed),
  );
  if (deployed === undefined) {
    return [
      exists,
      ...[SETTINGS, ENDPOINT, MAY_INVOKE, NO_OTHERS].map((one) => notCheckable(one, 'no function')),
    ];
  }
  return [
    exists,
    settings(deployed, stage, alexa),
    endpoint(deployed, alexa),
    mayInvoke(policy, alexa),
    noOthers(policy, alexa),
  ];
}

const described = ({ aliasArn, logGroup }: DeployedFunction): string =>
  logGroup === undefined ? aliasArn : `${aliasArn}, log group ${logGroup}`;

/** The client id has its own check. */
function settings({ environment }: DeployedFunction, stage: Stage, alexa: SkillSnapshot): Check {
  const wanted = { ...skillEnvironment(stage), SKILL_ID: alexa.skillId };
  const different = Object.entries(wanted).filter(
    ([name, value]) => name !== 'LWA_CLIENT_ID' && environment[name] !== value,
  );
  const found = different.map(([name, value]) => {
    return `${name} is ${shown(environment[name])}, not ${shown(value)}`;
  });
  return passOrFail(SETTINGS, found.length === 0, found.join('; ') || 'no difference');
}

function endpoint({ aliasArn }: DeployedFunction, { stages }: SkillSnapshot): Check {
  const manifest = stages.development?.manifest;
  if (!isCustom(manifest)) return notCheckable(ENDPOINT, 'no custom skill');
  const custom = partOf(manifest, 'apis', 'custom', 'endpoint', 'uri');
  const events = partOf(manifest, 'events', 'endpoint', 'uri');
  const isSame = custom === aliasArn && events === aliasArn;
  const found = isSame ? aliasArn : `requests: ${textOf(custom)}; events: ${textOf(events)}`;
  return passOrFail({ ...ENDPOINT, expected: `${ENDPOINT.expected}: ${aliasArn}` }, isSame, found);
}

const textOf = (uri: unknown): string => (typeof uri === 'string' ? uri : 'none');

const allowsOnlySkill = (statement: PolicyStatement, skillId: string): boolean =>
  statement.principal === ALEXA_PRINCIPAL && statement.eventSourceToken === skillId;

function mayInvoke(policy: readonly PolicyStatement[], { skillId }: SkillSnapshot): Check {
  const may = policy.some(
    (one) =>
      allowsOnlySkill(one, skillId) ||
      (one.principal === ALEXA_PRINCIPAL && one.eventSourceToken === undefined),
  );
  return passOrFail(MAY_INVOKE, may, may ? `allowed for ${skillId}` : 'no such permission');
}

function noOthers(policy: readonly PolicyStatement[], { skillId }: SkillSnapshot): Check {
  const tooWide = policy.filter((one) => !allowsOnlySkill(one, skillId)).map(describe);
  return passOrFail(NO_OTHERS, tooWide.length === 0, tooWide.join('; ') || 'none');
}

const describe = ({ principal, eventSourceToken }: PolicyStatement): string =>
  `${principal} with ${eventSourceToken === undefined ? 'any event source token' : eventSourceToken}`;
