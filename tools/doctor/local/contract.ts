import { withEndpoint } from '../../../lambda/publisher/package/manifest';
import {
  accountLinkingViolations,
  manifestViolations,
  modelViolations,
} from '../../../skill-source/contract/file-violations';
import { type Check, passOrFail } from '../check';
import { isCustomSkill, type Project } from '../project';

/** Checks the files against the contract of the Skill Management API. */
export const contractChecks = ({ manifest, models, accountLinking }: Project): readonly Check[] => [
  check('manifest-fields', 'skill-package/skill.json', 'skill manifest', (file) =>
    manifestViolations(asPublished(manifest), file),
  ),
  check('model-fields', 'interaction models', 'interaction model', () =>
    Object.entries(models).flatMap(([locale, model]) =>
      modelViolations(model, `skill-package/interactionModels/custom/${locale}.json`),
    ),
  ),
  // Client id and secret have a check of their own.
  check('account-linking-fields', 'account-linking.json', 'accountLinkingRequest', (file) =>
    accountLinkingViolations(
      { ...accountLinking, clientId: undefined, clientSecret: undefined },
      file,
    ),
  ),
];

const ANY_FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:skill';

/** The publisher fills in the endpoint during the deploy. */
const asPublished = (manifest: Project['manifest']) =>
  isCustomSkill(manifest) ? withEndpoint(manifest, ANY_FUNCTION) : manifest;

/** One mistake in a model can violate the contract in many places. */
const MAX_SHOWN = 10;

function check(id: string, files: string, type: string, find: (file: string) => string[]): Check {
  const problems = find(files);
  const more = problems.length - MAX_SHOWN;
  const found = problems.slice(0, MAX_SHOWN).join(' ') + (more > 0 ? ` And ${more} more.` : '');
  return passOrFail(
    {
      id,
      expected: `only fields of SMAPI's ${type}, with valid values`,
      remedy: `Correct ${files}: Alexa would refuse it during the deploy.`,
    },
    problems.length === 0,
    found || 'all valid',
  );
}
