import { type SkillSnapshot } from '../../../lambda/publisher/publication/snapshot';
import { withEndpoint } from '../../../lambda/publisher/package/manifest';
import { type Check, passOrFail, notCheckable } from '../check';
import { isCustom, localesIn, partOf, type Project } from '../project';
import { contradictions } from '../../differences';
import { unhandledIntents } from '../../unhandled-intents';

const REMEDY =
  'Deploy again with -c publishAgain=NOW, which overwrites it, or make the same change in skill-package/.';

/** Compares the skill package on Alexa with skill-package/. */
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
function manifest({ manifest: code }: Project, alexa: SkillSnapshot): Check {
  const onAlexa = alexa.stages.development?.manifest;
  if (!isCustom(onAlexa)) return notCheckable(MANIFEST, 'no custom skill');
  const policies = localesIn(code).map(
    (locale) => `privacyAndCompliance.locales.${locale}.privacyPolicyUrl`,
  );
  const instructions = 'publishingInformation.testingInstructions';
  const filledIn = withEndpoint(code, '');
  const found = contradictedPaths(filledIn, onAlexa, [
    'permissions',
    'apis.custom.endpoint',
    'events.endpoint',
    instructions,
    ...policies,
  ]);
  if (!hasInstructions(code, onAlexa)) found.push(instructions);
  const differs = `differs in ${found.join(', ')}`;
  return passOrFail(MANIFEST, found.length === 0, found.length === 0 ? 'no difference' : differs);
}

/** The publisher appends the ownership tag of the stage to them. */
function hasInstructions(code: unknown, alexa: unknown): boolean {
  const [own, found] = [code, alexa].map((one) =>
    partOf(one, 'publishingInformation', 'testingInstructions'),
  );
  return typeof own !== 'string' || (typeof found === 'string' && found.includes(own));
}

function models({ models: code }: Project, alexa: SkillSnapshot): Check {
  const onAlexa = alexa.stages.development?.models ?? {};
  const found = Object.entries(code).flatMap(([locale, model]) =>
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

/** Customers of the certified skill call the deployed function with the intents of its own model. */
function liveIntents({ models: code }: Project, { stages }: SkillSnapshot): Check {
  const { certified, live = certified } = stages;
  const own = Object.fromEntries(
    Object.entries(code).map(([locale, model]) => [locale, model['interactionModel']]),
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

/** Icons are files in the package and URLs on Alexa. Other checks compare the `ignored` paths. */
const contradictedPaths = (
  expected: unknown,
  onAlexa: unknown,
  ignored: readonly string[] = [],
): string[] =>
  contradictions(expected, onAlexa)
    .map(({ path }) => path)
    .filter((path) => !path.endsWith('IconUri'))
    .filter((path) => !ignored.some((one) => `${path}.`.replace('[', '.').startsWith(`${one}.`)));
