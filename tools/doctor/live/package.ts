import { withEndpoint } from '../../../lambda/publisher/package/fill-in';
import { type Check, passOrFail, notCheckable } from '../check';
import { isCustom, localesIn, partOf, type Project } from '../project';
import { type AlexaView } from './look-at-alexa';
import { differences } from './differences';

const AGAIN =
  'Deploy again with -c publishAgain=NOW, which writes over it, or take it into the code.';

/** Whether the package on Alexa is the package of the code. */
export const packageChecks = (project: Project, alexa: AlexaView): readonly Check[] => [
  manifest(project, alexa),
  models(project, alexa),
];

const MANIFEST = {
  id: 'alexa-manifest',
  expected: "the manifest of Alexa's development stage is that of skill-package/skill.json",
  remedy: AGAIN,
};

/** Permissions, privacy policies and endpoints have checks of their own. */
function manifest({ manifest: code }: Project, alexa: AlexaView): Check {
  if (!isCustom(alexa.manifest)) return notCheckable(MANIFEST, 'another kind of skill');
  const policies = localesIn(code).map(
    (locale) => `privacyAndCompliance.locales.${locale}.privacyPolicyUrl`,
  );
  const instructions = 'publishingInformation.testingInstructions';
  const filledIn = withEndpoint(code, '');
  const found = differences(filledIn, alexa.manifest, [
    'permissions',
    'apis.custom.endpoint',
    'events.endpoint',
    instructions,
    ...policies,
  ]);
  if (!holdsInstructions(code, alexa.manifest)) found.push(instructions);
  const differs = `differs in ${found.join(', ')}`;
  return passOrFail(MANIFEST, found.length === 0, found.length === 0 ? 'no difference' : differs);
}

/** The publisher adds the stage's mark to them. */
function holdsInstructions(code: unknown, alexa: unknown): boolean {
  const [own, found] = [code, alexa].map((one) =>
    partOf(one, 'publishingInformation', 'testingInstructions'),
  );
  return typeof own !== 'string' || (typeof found === 'string' && found.includes(own));
}

function models({ models: code }: Project, alexa: AlexaView): Check {
  const found = Object.entries(code).flatMap(([locale, model]) =>
    differences(model['interactionModel'], alexa.models[locale]).map((path) => `${locale} ${path}`),
  );
  return passOrFail(
    {
      id: 'alexa-models',
      expected: "the interaction models of Alexa's development stage are those of skill-package/",
      remedy: AGAIN,
    },
    found.length === 0,
    found.length === 0 ? 'no difference' : `differs in ${found.slice(0, 10).join(', ')}`,
  );
}
