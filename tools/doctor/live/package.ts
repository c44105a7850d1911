import { type SkillSnapshot } from '../../../lambda/publisher/publication/snapshot';
import { withEndpoint } from '../../../lambda/publisher/package/manifest';
import { type Check, passOrFail, notCheckable } from '../check';
import { isCustomSkill, localesIn, partOf, type Project } from '../project';
import { contradictions } from '../../differences';
import { unhandledIntents } from '../../unhandled-intents';

const REMEDY =
  'Deploy again with -c publishAgain=$(date +%s), which overwrites it, or make the same change in skill-package/.';

export const packageChecks = (project: Project, alexa: SkillSnapshot): readonly Check[] => [
  manifest(project, alexa),
  models(project, alexa),
  liveIntents(project, alexa),
];

const MANIFEST = {
  id: 'alexa-manifest',
  expected: "the manifest of Alexa's development stage is that of skill-package/skill.json",
  remedy: REMEDY,
};

/** Permissions, privacy policies and endpoints have their own checks. */
function manifest({ manifest: expected }: Project, alexa: SkillSnapshot): Check {
  const onAlexa = alexa.stages.development?.manifest;
  if (!isCustomSkill(onAlexa)) return notCheckable(MANIFEST, 'no custom skill');
  const policies = localesIn(expected).map(
    (locale) => `privacyAndCompliance.locales.${locale}.privacyPolicyUrl`,
  );
  const instructions = 'publishingInformation.testingInstructions';
  // Adds the subscriptions that the publisher adds.
  const filledIn = withEndpoint(expected, '');
  const found = contradictedPaths(filledIn, onAlexa, [
    'permissions',
    'apis.custom.endpoint',
    'events.endpoint',
    instructions,
    ...policies,
  ]);
  if (!hasInstructions(expected, onAlexa)) found.push(instructions);
  const differs = `differs in ${found.join(', ')}`;
  return passOrFail(MANIFEST, found.length === 0, found.length === 0 ? 'no difference' : differs);
}

/** The publisher appends the stage's ownership tag to the testing instructions. */
function hasInstructions(expected: unknown, onAlexa: unknown): boolean {
  const [own, found] = [expected, onAlexa].map((one) =>
    partOf(one, 'publishingInformation', 'testingInstructions'),
  );
  return typeof own !== 'string' || (typeof found === 'string' && found.includes(own));
}

function models({ models: expected }: Project, alexa: SkillSnapshot): Check {
  const onAlexa = alexa.stages.development?.models ?? {};
  const found = Object.entries(expected).flatMap(([locale, model]) =>
    contradictedPaths(model['interactionModel'], onAlexa[locale]).map(
      (path) => `${locale} ${path}`,
    ),
  );
  return passOrFail(
    {
      id: 'alexa-models',
      expected: "the interaction models of Alexa's development stage are those of skill-package/",
      remedy: REMEDY,
    },
    found.length === 0,
    found.length === 0 ? 'no difference' : `differs in ${found.slice(0, 10).join(', ')}`,
  );
}

/** The function receives the intents of the live skill's models, which can differ from those of this project. */
function liveIntents(project: Project, { stages }: SkillSnapshot): Check {
  const { certified, live = certified } = stages;
  const own = Object.fromEntries(
    Object.entries(project.models).map(([locale, model]) => [locale, model['interactionModel']]),
  );
  const unhandled = unhandledIntents(live?.models ?? {}, own);
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
const contradictedPaths = (
  expected: unknown,
  onAlexa: unknown,
  ignored: readonly string[] = [],
): string[] =>
  contradictions(expected, onAlexa)
    .map(({ path }) => path)
    .filter((path) => !path.endsWith('IconUri'))
    .filter((path) => !ignored.some((one) => `${path}.`.replace('[', '.').startsWith(`${one}.`)));
