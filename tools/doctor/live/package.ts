import { type SkillSnapshot } from '../../../lambda/publisher/publication/snapshot';
import { withEndpoint } from '../../../lambda/publisher/package/manifest';
import { type Check, passOrFail, notCheckable } from '../check';
import { isCustomSkill, localesIn, partOf, type Project } from '../project';
import { changedOrMissing } from '../../differences';
import { unhandledIntents } from '../../unhandled-intents';

const REMEDY =
  'Deploy again with -c publishAgain=$(date +%s), which overwrites it, or make the same change in skill-package/.';

export const packageChecks = (project: Project, alexa: SkillSnapshot): readonly Check[] => [
  manifestCheck(project, alexa),
  modelsCheck(project, alexa),
  liveIntentsCheck(project, alexa),
];

const MANIFEST = {
  id: 'alexa-manifest',
  expected: "the manifest of Alexa's development stage is that of skill-package/skill.json",
  remedy: REMEDY,
};

/** Permissions, privacy policies and endpoints have their own checks. */
function manifestCheck({ manifest: expected }: Project, alexa: SkillSnapshot): Check {
  const onAlexa = alexa.stages.development?.manifest;
  if (!isCustomSkill(onAlexa)) return notCheckable(MANIFEST, 'no custom skill');
  const policies = localesIn(expected).map(
    (locale) => `privacyAndCompliance.locales.${locale}.privacyPolicyUrl`,
  );
  const instructions = 'publishingInformation.testingInstructions';
  // Adds the subscriptions that the publisher adds.
  const filledIn = withEndpoint(expected, '');
  const paths = changedOrMissingPaths(filledIn, onAlexa, [
    'permissions',
    'apis.custom.endpoint',
    'events.endpoint',
    instructions,
    ...policies,
  ]);
  if (!hasInstructions(expected, onAlexa)) paths.push(instructions);
  const differs = `differs in ${paths.join(', ')}`;
  return passOrFail(MANIFEST, paths.length === 0, paths.length === 0 ? 'no difference' : differs);
}

/** The publisher appends the stage's ownership tag to the testing instructions. */
function hasInstructions(expected: unknown, onAlexa: unknown): boolean {
  const [text, textOnAlexa] = [expected, onAlexa].map((manifest) =>
    partOf(manifest, 'publishingInformation', 'testingInstructions'),
  );
  return (
    typeof text !== 'string' || (typeof textOnAlexa === 'string' && textOnAlexa.includes(text))
  );
}

function modelsCheck({ models: expected }: Project, alexa: SkillSnapshot): Check {
  const onAlexa = alexa.stages.development?.models ?? {};
  const paths = Object.entries(expected).flatMap(([locale, model]) =>
    changedOrMissingPaths(model['interactionModel'], onAlexa[locale]).map(
      (path) => `${locale} ${path}`,
    ),
  );
  return passOrFail(
    {
      id: 'alexa-models',
      expected: "the interaction models of Alexa's development stage are those of skill-package/",
      remedy: REMEDY,
    },
    paths.length === 0,
    paths.length === 0 ? 'no difference' : `differs in ${paths.slice(0, 10).join(', ')}`,
  );
}

/** The function receives the intents of the live skill's models, which can differ from those of this project. */
function liveIntentsCheck(project: Project, { stages }: SkillSnapshot): Check {
  const { certified, live = certified } = stages;
  const projectModels = Object.fromEntries(
    Object.entries(project.models).map(([locale, model]) => [locale, model['interactionModel']]),
  );
  const unhandled = unhandledIntents(live?.models ?? {}, projectModels);
  return passOrFail(
    {
      id: 'alexa-live-intents',
      expected:
        "each intent of the live skill, or else of the certified one, is in this project's models",
      remedy: `Keep the handlers of ${unhandled.join(', ')} until a version without these intents is certified.`,
    },
    unhandled.length === 0,
    unhandled.join(', ') || (live === undefined ? 'neither certified nor live' : 'all known'),
  );
}

/** Leaves out icons, which are files in the package and URLs on Alexa. */
const changedOrMissingPaths = (
  expected: unknown,
  onAlexa: unknown,
  ignored: readonly string[] = [],
): string[] =>
  changedOrMissing(expected, onAlexa)
    .map(({ path }) => path)
    .filter((path) => !path.endsWith('IconUri'))
    .filter(
      (path) => !ignored.some((parent) => `${path}.`.replace('[', '.').startsWith(`${parent}.`)),
    );
