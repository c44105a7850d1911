import { CONTRACT_OPERATIONS } from '../../../../simulator/smapi/contract/operations';
import { OPERATIONS } from '../../../../simulator/smapi/operations';
import { VENDOR } from './developer';
import { goodManifest, goodModel } from './skill-packages';

export interface RequestValues {
  readonly skillId: string;
  readonly importId: string;
  readonly location: string;
}

type DescribedOperation = (typeof CONTRACT_OPERATIONS)[number];

export const implementedOperations = CONTRACT_OPERATIONS.filter(({ name }) =>
  Object.hasOwn(OPERATIONS, name),
);

export const ACCOUNT_LINKING = {
  type: 'AUTH_CODE',
  authorizationUrl: 'https://www.amazon.com/ap/oa',
  accessTokenUrl: 'https://api.amazon.com/auth/o2/token',
  accessTokenScheme: 'HTTP_BASIC',
  clientId: 'amzn1.application-oa2-client.1',
  clientSecret: 'a secret',
  scopes: ['profile'],
};

const BODIES: Readonly<Record<string, (values: RequestValues) => unknown>> = {
  createSkillPackageV1: ({ location }) => ({ vendorId: VENDOR, location }),
  importSkillPackageV1: ({ location }) => ({ location }),
  updateAccountLinkingInfoV1: () => ({ accountLinkingRequest: ACCOUNT_LINKING }),
  createSkillForVendorV1: () => ({ vendorId: VENDOR, manifest: goodManifest() }),
  updateSkillManifestV1: () => ({ manifest: goodManifest() }),
  setInteractionModelV1: () => goodModel(),
};

export const hasBody = ({ parameters }: DescribedOperation): boolean =>
  parameters.some((parameter) => parameter.in === 'body');

export const bodyOf = ({ name }: DescribedOperation, values: RequestValues): unknown =>
  BODIES[name]?.(values);

/** `override` replaces every variable of the path. */
export function pathOf(
  { template, parameters }: DescribedOperation,
  { skillId, importId }: RequestValues,
  override?: string,
): string {
  const variables: Readonly<Record<string, string>> = {
    skillId,
    importId,
    stage: 'development',
    stageV2: 'development',
    locale: 'en-US',
  };
  const path = template.replace(/\{([^}]+)\}/g, (_all, name: string) => {
    const value = override ?? variables[name];
    if (value === undefined) throw new Error(`There is no value for the path variable ${name}.`);
    return value;
  });
  const query = parameters.some(({ name }) => name === 'vendorId') ? `?vendorId=${VENDOR}` : '';
  return path + query;
}

/** In each result one property of `value` is missing, or one value is replaced, perhaps by an equal one. */
export function mutations(value: unknown): readonly unknown[] {
  const replacements = [null, 7, 'text', [], {}, true, ['x'], { x: 1 }];
  if (Array.isArray(value)) {
    const inner = value.flatMap((item, index) =>
      mutations(item).map((changed) => (value as unknown[]).with(index, changed)),
    );
    return [...replacements, ...inner];
  }
  if (typeof value !== 'object' || value === null) return replacements;
  const entries = Object.entries(value);
  const inner = entries.flatMap(([name, item]) => [
    Object.fromEntries(entries.filter(([other]) => other !== name)),
    ...mutations(item).map((changed) => ({ ...value, [name]: changed })),
  ]);
  return [...replacements, ...inner];
}
