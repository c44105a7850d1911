import { permissionsOf, type PublishedSkill } from '../published-skill';
import { type PermissionKind } from './lines';

/** Permissions that voice-forward account linking supports, and how the consent question names them. */
const SUPPORTED: Readonly<{ [permission: string]: PermissionKind }> = {
  'alexa::profile:name:read': 'name',
  'alexa::profile:given_name:read': 'name',
  'alexa::profile:mobile_number:read': 'phoneNumber',
  'alexa::profile:email:read': 'emailAddress',
  'alexa:devices:all:address:country_and_postal_code:read': 'countryAndPostalCode',
};

export const missingPermissions = (
  skill: PublishedSkill,
  grantedPermissions: ReadonlySet<string>,
): readonly string[] =>
  permissionsOf(skill).filter(
    (name) => Object.hasOwn(SUPPORTED, name) && !grantedPermissions.has(name),
  );

export const permissionKinds = (permissions: readonly string[]): readonly PermissionKind[] => [
  ...new Set(permissions.flatMap((name) => SUPPORTED[name] ?? [])),
];
