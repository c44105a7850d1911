import { type ModelIntent, type ModelType, type UnderstoodSlot } from './interaction-model';
import { normalize } from './normalize';

const AUTHORITY = 'amzn1.er-authority.echo-sdk';

type ListedValue = NonNullable<ModelType['values']>[number];

/** The listed value that was said, by its name or a synonym. */
export function listedValue(type: ModelType | undefined, said: string): ListedValue | undefined {
  return type?.values?.find((listed) => spellingIn(listed, said) !== undefined);
}

/** The name or synonym that was said, as the model writes it: `l'aéroport`. */
function spellingIn({ name }: ListedValue, said: string): string | undefined {
  const heard = normalize(said);
  return [name.value, ...(name.synonyms ?? [])].find((word) => normalize(word) === heard);
}

/** Every slot of the intent, as Alexa sends them: what was not said has a name and a status alone. */
export function slotsOf(
  intent: ModelIntent,
  types: readonly ModelType[],
  said: Readonly<Record<string, string>>,
): Record<string, UnderstoodSlot> | undefined {
  if (!intent.slots?.length) return undefined;
  return Object.fromEntries(
    intent.slots.map(({ name, type }) => [name, slotOf(name, type, types, said[name])]),
  );
}

function slotOf(
  name: string,
  typeName: string,
  types: readonly ModelType[],
  heard: string | undefined,
): UnderstoodSlot {
  if (heard === undefined) return { name, confirmationStatus: 'NONE' };
  const type = types.find((one) => one.name === typeName);
  const listed = listedValue(type, heard);
  const value = (listed && spellingIn(listed, heard)) ?? heard;
  const said = { name, value, confirmationStatus: 'NONE', source: 'USER' } as const;
  if (!type) return { ...said, slotValue: { type: 'Simple', value } };
  const resolutions = { resolutionsPerAuthority: [resolution(type, value)] };
  return { ...said, resolutions, slotValue: { type: 'Simple', value, resolutions } };
}

function resolution(type: ModelType, value: string) {
  const authority = `${AUTHORITY}.${type.name}`;
  const match = listedValue(type, value);
  if (!match) return { authority, status: { code: 'ER_SUCCESS_NO_MATCH' } };
  const id = match.id ?? normalize(match.name.value);
  return {
    authority,
    status: { code: 'ER_SUCCESS_MATCH' },
    values: [{ value: { name: match.name.value, id } }],
  };
}
