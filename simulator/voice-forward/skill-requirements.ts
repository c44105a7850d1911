import { isPersonalized, type PublishedSkill } from '../published-skill';

const NAME_PERMISSIONS = new Set(['alexa::profile:name:read', 'alexa::profile:given_name:read']);

/** Login with Amazon's own addresses, by region. */
const LWA_AUTHORIZE =
  /^https:\/\/(www\.amazon\.(com|co\.uk|co\.jp)|(eu|apac)\.account\.amazon\.com)\/ap\/oa$/;
const LWA_TOKEN = /^https:\/\/api\.amazon\.(com|co\.uk|co\.jp)\/auth\/o2\/token$/i;

interface Condition {
  readonly holds: (skill: PublishedSkill) => boolean;
  readonly otherwise: string;
}

/** What the skill has to be for its customers to link by voice. */
const CONDITIONS: readonly Condition[] = [
  {
    holds: ({ manifest }) => manifest.apis?.custom !== undefined,
    otherwise: 'the skill is not a custom skill',
  },
  {
    holds: ({ accountLinking }) => accountLinking !== undefined,
    otherwise: 'the skill has no account linking',
  },
  {
    holds: ({ accountLinking }) => accountLinking?.voiceForwardAccountLinking === 'ENABLED',
    otherwise: 'voiceForwardAccountLinking is not ENABLED',
  },
  {
    holds: ({ accountLinking }) => accountLinking?.type === 'AUTH_CODE',
    otherwise: 'account linking is not of type AUTH_CODE',
  },
  {
    holds: ({ accountLinking }) =>
      LWA_AUTHORIZE.test(accountLinking?.authorizationUrl ?? '') &&
      LWA_TOKEN.test(accountLinking?.accessTokenUrl ?? ''),
    otherwise: "account linking does not go to Login with Amazon's addresses",
  },
  {
    holds: ({ manifest }) =>
      manifest.permissions?.some(({ name }) => NAME_PERMISSIONS.has(name)) ?? false,
    otherwise: 'the manifest asks for neither the full nor the given name',
  },
  {
    holds: (skill) => !isPersonalized(skill),
    otherwise: 'personalization is on',
  },
];

/** Why customers can't link this skill by voice; undefined where they can. */
export const unfitFor = (skill: PublishedSkill): string | undefined =>
  CONDITIONS.find(({ holds }) => !holds(skill))?.otherwise;
