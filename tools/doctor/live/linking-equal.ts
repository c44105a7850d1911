import { type SkillSnapshot } from '../../../lambda/publisher/publication/snapshot';
import { type Stage } from '../../../lib/stage/stage';
import { changedLinkingFields } from '../../../lambda/publisher/publication/diff';
import { type AlexaStage, type VisibleAccountLinking } from '../../../lambda/publisher/smapi/types';
import { type Check, judged, shown, unseen } from '../check';
import { type Project } from '../project';
import { type DeployedFunction } from './aws';

/** With checks of their own. */
const APART: readonly string[] = ['voiceForwardAccountLinking', 'clientId'];

export interface LinkingLooked {
  readonly project: Project;
  readonly stage: Stage;
  readonly alexa: SkillSnapshot;
  readonly deployed: DeployedFunction | undefined;
}

/** Whether account linking on Alexa is what the code says, and fits the function. */
export function linkingChecks(looked: LinkingLooked): readonly Check[] {
  const development = looked.alexa.stages.development?.accountLinking;
  if (development === undefined) return [judged(SETTINGS, false, 'no account linking'), hidden()];
  return [
    settings(looked, development),
    voiceForward(development),
    clientId(looked, development),
    otherStages(looked, development),
    hidden(),
  ];
}

const SETTINGS = {
  id: 'alexa-account-linking',
  expected: "account linking of Alexa's development stage is that of account-linking.json",
  remedy: 'Deploy again with -c publishAgain=NOW, which writes over it.',
};

function settings({ project }: LinkingLooked, found: VisibleAccountLinking): Check {
  const different = changedLinkingFields(project.accountLinking, found).filter(
    (field) => !APART.includes(field),
  );
  const values = different.map(
    (field) => `${field} is ${shown((found as Readonly<Record<string, unknown>>)[field])}`,
  );
  return judged(SETTINGS, values.length === 0, values.join(', ') || 'no difference');
}

function voiceForward({ voiceForwardAccountLinking: found }: VisibleAccountLinking): Check {
  return judged(
    {
      id: 'alexa-voice-forward',
      expected: 'voiceForwardAccountLinking "ENABLED" at Alexa\'s development stage',
      remedy: SETTINGS.remedy,
    },
    found === 'ENABLED',
    `voiceForwardAccountLinking ${shown(found)}`,
  );
}

/** A token that Alexa's client got is a stranger's to a function that checks for another. */
function clientId({ stage, deployed }: LinkingLooked, found: VisibleAccountLinking): Check {
  const checked = deployed?.environment['LWA_CLIENT_ID'] ?? stage.lwaClientId;
  return judged(
    {
      id: 'alexa-client-id',
      expected: `Alexa links with the client that the skill checks tokens for, ${stage.lwaClientId}`,
      remedy: 'Deploy: both are the lwaClientId of the stage.',
    },
    found.clientId === stage.lwaClientId && checked === stage.lwaClientId,
    `Alexa: ${found.clientId ?? 'none'}; the skill's function: ${checked}`,
  );
}

const stagesOf = ({ stages }: SkillSnapshot) => Object.keys(stages) as AlexaStage[];

function otherStages({ alexa }: LinkingLooked, own: VisibleAccountLinking): Check {
  const others = stagesOf(alexa).filter((stage) => stage !== 'development');
  const problems = others.flatMap((stage) => problemsOf(stage, alexa, own));
  return judged(
    {
      id: 'alexa-live-stage',
      expected: 'a certified or live stage links by voice as well, with the same client',
      remedy: 'Submit the development stage for certification in the Alexa developer console.',
    },
    problems.length === 0,
    problems.join('; ') || others.join(', ') || 'neither certified nor live',
  );
}

function problemsOf(stage: AlexaStage, alexa: SkillSnapshot, own: VisibleAccountLinking): string[] {
  const linking = alexa.stages[stage]?.accountLinking;
  if (linking === undefined) return [`${stage} has no account linking`];
  const isOff = linking.voiceForwardAccountLinking !== 'ENABLED';
  return [
    ...(isOff ? [`${stage} doesn't link by voice`] : []),
    ...(linking.clientId === own.clientId ? [] : [`${stage} has the client ${linking.clientId}`]),
  ];
}

const hidden = (): Check =>
  unseen(
    {
      id: 'alexa-hidden-fields',
      expected:
        'clientSecret, skipOnEnablement and reciprocalAccessTokenUrl as they were published',
      remedy: 'Alexa shows them to nobody: if in doubt, deploy with -c publishAgain=NOW.',
    },
    'Alexa never shows them',
  );
