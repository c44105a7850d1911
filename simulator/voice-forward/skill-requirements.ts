import { isPersonalized, type PublishedSkill } from '../published-skill';

const NAME_PERMISSIONS = new Set(['alexa::profile:name:read', 'alexa::profile:given_name:read']);

/** LWA's endpoints in all regions. */
const LWA_AUTHORIZE =
  /^https:\/\/(www\.amazon\.(com|co\.uk|co\.jp)|(eu|apac)\.account\.amazon\.com)\/ap\/oa$/;
const LWA_TOKEN = /^https:\/\/api\.amazon\.(com|co\.uk|co\.jp)\/auth\/o2\/token$/i;

interface Requirement {
  readonly isMet: (skill: PublishedSkill) => boolean;
  readonly problem: string;
}

/** Requirements that Amazon documents for the skill. */
const REQUIREMENTS: readonly Requirement[] = [
  {
    isMet: ({ manifest }) => manifest.apis?.custom !== undefined,
    problem: 'the skill is not a custom skill',
  },
  {
    isMet: ({ accountLinking }) => accountLinking !== undefined,
    problem: 'the skill has no account linking',
  },
  {
    isMet: ({ accountLinking }) => accountLinking?.voiceForwardAccountLinking === 'ENABLED',
    problem: 'voiceForwardAccountLinking is not ENABLED',
  },
  {
    isMet: ({ accountLinking }) => accountLinking?.type === 'AUTH_CODE',
    problem: 'account linking is not of type AUTH_CODE',
  },
  {
    isMet: ({ accountLinking }) =>
      LWA_AUTHORIZE.test(accountLinking?.authorizationUrl ?? '') &&
      LWA_TOKEN.test(accountLinking?.accessTokenUrl ?? ''),
    problem: 'account linking does not use the endpoints of LWA',
  },
  {
    isMet: ({ manifest }) =>
      manifest.permissions?.some(({ name }) => NAME_PERMISSIONS.has(name)) ?? false,
    problem: 'the manifest requests neither the full name nor the given name',
  },
  {
    isMet: (skill) => !isPersonalized(skill),
    problem: 'skill personalization is enabled',
  },
];

export const unmetRequirement = (skill: PublishedSkill): string | undefined =>
  REQUIREMENTS.find(({ isMet }) => !isMet(skill))?.problem;
