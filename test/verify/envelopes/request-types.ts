import { sdkSchema } from '../../support/sdk-schema';

/** The types of request that `ask-sdk-model` publishes. */
export function requestTypes(): ReadonlySet<string> {
  const { definitions } = sdkSchema('RequestEnvelope');
  const requests = definitions?.['Request']?.anyOf ?? [];
  const names = requests.map(({ $ref = '' }) => decodeURIComponent($ref.split('/').at(-1)!));
  const types = names.map((name) => definitions?.[name]?.properties?.['type']?.const);
  return new Set(types.filter((type): type is string => typeof type === 'string'));
}
