import { type SkillSnapshot } from '../../../lambda/publisher/publication/snapshot';
import { type Stage } from '../../../lib/stage/stage';
import { changedLinkingFields } from '../../../lambda/publisher/publication/diff';
import { type AlexaStage, type VisibleAccountLinking } from '../../../lambda/publisher/smapi/types';
import { type Check, passOrFail, shown, notCheckable } from '../check';
import { type Project } from '../project';
import { type DeployedFunction } from './aws';

/** Fields that have checks of their own. */
const CHECKED_SEPARATELY: readonly string[] = ['voiceForwardAccountLinking', 'clientId'];

export interface LinkingInput {
  readonly project: Project;
  readonly stage: Stage;
  readonly alexa: SkillSnapshot;
  readonly deployed: DeployedFunction | undefined;
}

export function linkingChecks(input: LinkingInput): readonly Check[] {
  const development = input.alexa.stages.development?.accountLinking;
  if (development === undefined)
    return [passOrFail(SETTINGS, false, 'no account linking'), hiddenFieldsCheck()];
  return [
    settingsCheck(input, development),
    voiceForwardCheck(development),
    clientIdCheck(input, development),
    otherStagesCheck(input, development),
    hiddenFieldsCheck(),
  ];
}

const SETTINGS = {
  id: 'alexa-account-linking',
  expected: "account linking of Alexa's development stage is that of account-linking.json",
  remedy: 'Deploy again with -c publishAgain=$(date +%s), which overwrites it.',
};

function settingsCheck({ project }: LinkingInput, found: VisibleAccountLinking): Check {
  const different = changedLinkingFields(project.accountLinking, found).filter(
    (field) => !CHECKED_SEPARATELY.includes(field),
  );
  const values = different.map(
    (field) => `${field} is ${shown((found as Readonly<Record<string, unknown>>)[field])}`,
  );
  return passOrFail(SETTINGS, values.length === 0, values.join(', ') || 'no difference');
}

function voiceForwardCheck({ voiceForwardAccountLinking: found }: VisibleAccountLinking): Check {
  return passOrFail(
    {
      id: 'alexa-voice-forward',
      expected: 'voiceForwardAccountLinking "ENABLED" at Alexa\'s development stage',
      remedy: SETTINGS.remedy,
    },
    found === 'ENABLED',
    `voiceForwardAccountLinking ${shown(found)}`,
  );
}

/** The function rejects tokens that were issued to another client than its own. */
function clientIdCheck({ stage, deployed }: LinkingInput, found: VisibleAccountLinking): Check {
  const functionClientId = deployed?.environment['LWA_CLIENT_ID'] ?? stage.lwaClientId;
  return passOrFail(
    {
      id: 'alexa-client-id',
      expected: `Alexa and the function use the client ${stage.lwaClientId}`,
      remedy:
        'Deploy with -c publishAgain=$(date +%s) --revert-drift, which writes lwaClientId of the stage to both.',
    },
    found.clientId === stage.lwaClientId && functionClientId === stage.lwaClientId,
    `Alexa: ${found.clientId ?? 'none'}; function: ${functionClientId}`,
  );
}

const stagesOf = ({ stages }: SkillSnapshot) => Object.keys(stages) as AlexaStage[];

function otherStagesCheck({ alexa }: LinkingInput, development: VisibleAccountLinking): Check {
  const others = stagesOf(alexa).filter((stage) => stage !== 'development');
  const problems = others.flatMap((stage) => problemsOf(stage, alexa, development));
  return passOrFail(
    {
      id: 'alexa-live-stage',
      expected: 'a certified or live stage also links by voice, with the same client',
      remedy: 'Submit the development stage for certification in the Alexa developer console.',
    },
    problems.length === 0,
    problems.join('; ') || others.join(', ') || 'neither certified nor live',
  );
}

function problemsOf(
  stage: AlexaStage,
  alexa: SkillSnapshot,
  development: VisibleAccountLinking,
): string[] {
  const linking = alexa.stages[stage]?.accountLinking;
  if (linking === undefined) return [`${stage} has no account linking`];
  const isOff = linking.voiceForwardAccountLinking !== 'ENABLED';
  return [
    ...(isOff ? [`${stage} does not link by voice`] : []),
    ...(linking.clientId === development.clientId
      ? []
      : [`${stage} has the client ${linking.clientId}`]),
  ];
}

const hiddenFieldsCheck = (): Check =>
  notCheckable(
    {
      id: 'alexa-hidden-fields',
      expected:
        'clientSecret, skipOnEnablement and reciprocalAccessTokenUrl as they were published',
      remedy: 'To be sure, deploy with -c publishAgain=$(date +%s), which writes them again.',
    },
    'SMAPI does not return them',
  );
