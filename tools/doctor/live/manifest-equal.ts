import { type SkillSnapshot } from '../../../lambda/publisher/publication/snapshot';
import { withEndpoint } from '../../../lambda/publisher/package/manifest';
import { type Check, judged, unseen } from '../check';
import { isCustom, localesIn, partOf, type Project } from '../project';
import { differences } from './differences';

const AGAIN =
  'Deploy again with -c publishAgain=NOW, which writes over it, or take it into the code.';

/** Whether the package on Alexa is the package of the code. */
export const packageChecks = (project: Project, alexa: SkillSnapshot): readonly Check[] => [
  manifest(project, alexa),
  models(project, alexa),
];

const MANIFEST = {
  id: 'alexa-manifest',
  expected: "the manifest of Alexa's development stage is that of skill-package/skill.json",
  remedy: AGAIN,
};

/** Permissions, privacy policies and endpoints have checks of their own. */
function manifest({ manifest: code }: Project, alexa: SkillSnapshot): Check {
  const onAlexa = alexa.stages.development?.manifest;
  if (!isCustom(onAlexa)) return unseen(MANIFEST, 'another kind of skill');
  const policies = localesIn(code).map(
    (locale) => `privacyAndCompliance.locales.${locale}.privacyPolicyUrl`,
  );
  const instructions = 'publishingInformation.testingInstructions';
  const filledIn = withEndpoint(code, '');
  const found = differences(filledIn, onAlexa, [
    'permissions',
    'apis.custom.endpoint',
    'events.endpoint',
    instructions,
    ...policies,
  ]);
  if (!holdsInstructions(code, onAlexa)) found.push(instructions);
  const differs = `differs in ${found.join(', ')}`;
  return judged(MANIFEST, found.length === 0, found.length === 0 ? 'no difference' : differs);
}

/** The publisher adds the stage's mark to them. */
function holdsInstructions(code: unknown, alexa: unknown): boolean {
  const [own, found] = [code, alexa].map((one) =>
    partOf(one, 'publishingInformation', 'testingInstructions'),
  );
  return typeof own !== 'string' || (typeof found === 'string' && found.includes(own));
}

function models({ models: code }: Project, alexa: SkillSnapshot): Check {
  const onAlexa = alexa.stages.development?.models ?? {};
  const found = Object.entries(code).flatMap(([locale, model]) =>
    differences(model['interactionModel'], onAlexa[locale]).map((path) => `${locale} ${path}`),
  );
  return judged(
    {
      id: 'alexa-models',
      expected: "the interaction models of Alexa's development stage are those of skill-package/",
      remedy: AGAIN,
    },
    found.length === 0,
    found.length === 0 ? 'no difference' : `differs in ${found.slice(0, 10).join(', ')}`,
  );
}
