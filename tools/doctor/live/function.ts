import { type SkillSnapshot } from '../../../lambda/publisher/publication/snapshot';
import { ALEXA_PRINCIPAL } from '../../../lib/skill/alexa-names';
import { skillEnvironment } from '../../../lib/skill/skill-environment';
import { type Stage } from '../../../lib/stage/stage';
import { type Check, passOrFail, shown, notCheckable } from '../check';
import { isCustomSkill, partOf } from '../project';
import { type DeployedFunction, type PolicyStatement } from './aws';

const DEPLOY = 'Deploy the stage: npx cdk deploy.';
const ENDPOINT = {
  id: 'alexa-endpoint',
  expected: "the manifest's endpoint is the deployed function, for requests and for skill events",
  remedy: 'Deploy again with -c publishAgain=$(date +%s), which writes it.',
};
const ALEXA_MAY_INVOKE = {
  id: 'alexa-may-call',
  expected: `${ALEXA_PRINCIPAL} may invoke the function for this skill`,
  remedy: 'Deploy with --revert-drift: the template has the permission. Do not edit it elsewhere.',
};
const SETTINGS = {
  id: 'function-settings',
  expected: "the function's settings are those of the stage",
  remedy: DEPLOY,
};
const NO_OTHERS_MAY_INVOKE = {
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
  const existence = passOrFail(
    { id: 'function', expected: `a function of the service ${serviceName}`, remedy: DEPLOY },
    deployed !== undefined,
    deployed === undefined ? 'none in this account and region' : aliasAndLogGroup(deployed),
  );
  if (deployed === undefined) {
    return [
      existence,
      ...[SETTINGS, ENDPOINT, ALEXA_MAY_INVOKE, NO_OTHERS_MAY_INVOKE].map((check) =>
        notCheckable(check, 'no function'),
      ),
    ];
  }
  return [
    existence,
    settingsCheck(deployed, stage, alexa),
    endpointCheck(deployed, alexa),
    alexaMayInvokeCheck(policy, alexa),
    noOthersMayInvokeCheck(policy, alexa),
  ];
}

const aliasAndLogGroup = ({ aliasArn, logGroup }: DeployedFunction): string =>
  logGroup === undefined ? aliasArn : `${aliasArn}, log group ${logGroup}`;

/** Leaves out the client id of LWA, which has its own check. */
function settingsCheck(
  { environment }: DeployedFunction,
  stage: Stage,
  alexa: SkillSnapshot,
): Check {
  const wanted = { ...skillEnvironment(stage), SKILL_ID: alexa.skillId };
  const different = Object.entries(wanted).filter(
    ([name, value]) => name !== 'LWA_CLIENT_ID' && environment[name] !== value,
  );
  const found = different.map(([name, value]) => {
    return `${name} is ${shown(environment[name])}, not ${shown(value)}`;
  });
  return passOrFail(SETTINGS, found.length === 0, found.join('; ') || 'no difference');
}

function endpointCheck({ aliasArn }: DeployedFunction, { stages }: SkillSnapshot): Check {
  const manifest = stages.development?.manifest;
  if (!isCustomSkill(manifest)) return notCheckable(ENDPOINT, 'no custom skill');
  const custom = partOf(manifest, 'apis', 'custom', 'endpoint', 'uri');
  const events = partOf(manifest, 'events', 'endpoint', 'uri');
  const isSame = custom === aliasArn && events === aliasArn;
  const found = isSame ? aliasArn : `requests: ${textOf(custom)}; events: ${textOf(events)}`;
  return passOrFail({ ...ENDPOINT, expected: `${ENDPOINT.expected}: ${aliasArn}` }, isSame, found);
}

const textOf = (uri: unknown): string => (typeof uri === 'string' ? uri : 'none');

const allowsOnlySkill = (statement: PolicyStatement, skillId: string): boolean =>
  statement.principal === ALEXA_PRINCIPAL && statement.eventSourceToken === skillId;

function alexaMayInvokeCheck(
  policy: readonly PolicyStatement[],
  { skillId }: SkillSnapshot,
): Check {
  const isAllowed = policy.some(
    (statement) =>
      allowsOnlySkill(statement, skillId) ||
      (statement.principal === ALEXA_PRINCIPAL && statement.eventSourceToken === undefined),
  );
  return passOrFail(
    ALEXA_MAY_INVOKE,
    isAllowed,
    isAllowed ? `allowed for ${skillId}` : 'no such permission',
  );
}

function noOthersMayInvokeCheck(
  policy: readonly PolicyStatement[],
  { skillId }: SkillSnapshot,
): Check {
  const others = policy
    .filter((statement) => !allowsOnlySkill(statement, skillId))
    .map(permissionText);
  return passOrFail(NO_OTHERS_MAY_INVOKE, others.length === 0, others.join('; ') || 'none');
}

const permissionText = ({ principal, eventSourceToken }: PolicyStatement): string =>
  `${principal} with ${eventSourceToken === undefined ? 'any event source token' : eventSourceToken}`;
