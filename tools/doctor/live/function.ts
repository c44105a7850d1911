import { type SkillSnapshot } from '../../../lambda/publisher/publication/snapshot';
import { ALEXA_PRINCIPAL } from '../../../lib/skill/alexa-names';
import { skillEnvironment } from '../../../lib/skill/skill-environment';
import { type Stage } from '../../../lib/stage/stage';
import { type Check, judged, shown, unseen } from '../check';
import { isCustom, partOf } from '../project';
import { type DeployedFunction, type PolicyStatement } from './aws';

const DEPLOY = 'Deploy the stage: npx cdk deploy.';
const ENDPOINT = {
  id: 'alexa-endpoint',
  expected: "the manifest's endpoint is the deployed function, for requests and for skill events",
  remedy: 'Deploy again with -c publishAgain=NOW, which writes it.',
};
const MAY_CALL = {
  id: 'alexa-may-call',
  expected: `${ALEXA_PRINCIPAL} may call the function, with this skill's id as event source token`,
  remedy: `${DEPLOY} The permission is in the template; edit it nowhere else.`,
};
const SETTINGS = {
  id: 'function-settings',
  expected: "the function's settings are those of the stage",
  remedy: DEPLOY,
};
const ALONE = {
  id: 'only-this-skill-may-call',
  expected: 'no other skill, and nobody by another way, may call the function',
  remedy: 'Remove the permission that is too wide (aws lambda remove-permission), and deploy.',
};

export interface FunctionLooked {
  readonly stage: Stage;
  readonly serviceName: string;
  readonly deployed: DeployedFunction | undefined;
  readonly policy: readonly PolicyStatement[];
}

/** Whether the function is there, Alexa calls it, and Alexa alone. */
export function functionChecks(
  { stage, serviceName, deployed, policy }: FunctionLooked,
  alexa: SkillSnapshot,
): readonly Check[] {
  const isThere = judged(
    { id: 'function', expected: `a function of the service ${serviceName}`, remedy: DEPLOY },
    deployed !== undefined,
    deployed === undefined ? 'none in this account and region' : described(deployed),
  );
  if (deployed === undefined) {
    return [
      isThere,
      ...[SETTINGS, ENDPOINT, MAY_CALL, ALONE].map((one) => unseen(one, 'no function')),
    ];
  }
  return [
    isThere,
    settings(deployed, stage, alexa),
    endpoint(deployed, alexa),
    mayCall(policy, alexa),
    alone(policy, alexa),
  ];
}

const described = ({ aliasArn, logGroup }: DeployedFunction): string =>
  logGroup === undefined ? aliasArn : `${aliasArn}, its log is ${logGroup}`;

/** The client id has a check of its own. */
function settings({ environment }: DeployedFunction, stage: Stage, alexa: SkillSnapshot): Check {
  const wanted = { ...skillEnvironment(stage), SKILL_ID: alexa.skillId };
  const different = Object.entries(wanted).filter(
    ([name, value]) => name !== 'LWA_CLIENT_ID' && environment[name] !== value,
  );
  const found = different.map(([name, value]) => {
    return `${name} is ${shown(environment[name])}, not ${shown(value)}`;
  });
  return judged(SETTINGS, found.length === 0, found.join('; ') || 'no difference');
}

function endpoint({ aliasArn }: DeployedFunction, { stages }: SkillSnapshot): Check {
  const manifest = stages.development?.manifest;
  if (!isCustom(manifest)) return unseen(ENDPOINT, 'another kind of skill');
  const custom = partOf(manifest, 'apis', 'custom', 'endpoint', 'uri');
  const events = partOf(manifest, 'events', 'endpoint', 'uri');
  const isSame = custom === aliasArn && events === aliasArn;
  const found = isSame ? aliasArn : `requests: ${textOf(custom)}; events: ${textOf(events)}`;
  return judged({ ...ENDPOINT, expected: `${ENDPOINT.expected}: ${aliasArn}` }, isSame, found);
}

const textOf = (uri: unknown): string => (typeof uri === 'string' ? uri : 'none');

const isOurs = (statement: PolicyStatement, skillId: string): boolean =>
  statement.principal === ALEXA_PRINCIPAL && statement.eventSourceToken === skillId;

function mayCall(policy: readonly PolicyStatement[], { skillId }: SkillSnapshot): Check {
  const may = policy.some(
    (one) =>
      isOurs(one, skillId) ||
      (one.principal === ALEXA_PRINCIPAL && one.eventSourceToken === undefined),
  );
  return judged(MAY_CALL, may, may ? `allowed for ${skillId}` : 'no such permission');
}

function alone(policy: readonly PolicyStatement[], { skillId }: SkillSnapshot): Check {
  const tooWide = policy.filter((one) => !isOurs(one, skillId)).map(describe);
  return judged(ALONE, tooWide.length === 0, tooWide.join('; ') || 'nobody else');
}

const describe = ({ principal, eventSourceToken }: PolicyStatement): string =>
  `${principal} with ${eventSourceToken === undefined ? 'any event source token' : eventSourceToken}`;
