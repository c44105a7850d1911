import { permissionsOf, type PublishedSkill } from '../published-skill';
import { type PermissionKind } from './lines/lines';

/** Permissions that voice-forward account linking supports, with the names of the consent question. */
const SUPPORTED: Readonly<{ [permission: string]: PermissionKind }> = {
  'alexa::profile:name:read': 'name',
  'alexa::profile:given_name:read': 'name',
  'alexa::profile:mobile_number:read': 'phone number',
  'alexa::profile:email:read': 'email address',
  'alexa:devices:all:address:country_and_postal_code:read': 'country and postal code',
};

/** The skill's permissions that the customer has not granted and can grant by voice. */
export const missingPermissions = (
  skill: PublishedSkill,
  granted: ReadonlySet<string>,
): readonly string[] =>
  permissionsOf(skill).filter((name) => Object.hasOwn(SUPPORTED, name) && !granted.has(name));

/** The names of permissions in the consent question, without duplicates. */
export const permissionKinds = (permissions: readonly string[]): readonly PermissionKind[] => [
  ...new Set(permissions.flatMap((name) => SUPPORTED[name] ?? [])),
];
