import { without } from './without';

/** A schema as Swagger 2.0 writes it, which is nearly JSON Schema. */
export interface JsonSchema {
  readonly type?: string;
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly allOf?: readonly JsonSchema[];
  readonly discriminator?: string;
  readonly 'x-inheritsFrom'?: string;
  readonly 'x-discriminator-value'?: string;
  readonly [other: string]: unknown;
}

export type Definitions = Readonly<Record<string, JsonSchema>>;

const REF = '#/definitions/';

/** Asked for by the contract, and by no Alexa: public models leave synonyms out where there are none. */
const NOT_REQUIRED: Readonly<Record<string, string>> = {
  'v1.skill.interactionModel.TypeValueObject': 'synonyms',
};

/**
 * The contract's definitions as JSON Schemas that find what is wrong. Mended are: enums of
 * strings that call themselves objects; parents named by `x-inheritsFrom` or `allOf`, merged in;
 * bases with a discriminator, made unions of their children; objects, closed to names that they
 * don't define, so that `redirectUrl` for `redirectUrls` is found.
 */
export function mended(definitions: Definitions): Record<string, unknown> {
  const names = Object.keys(definitions);
  return Object.fromEntries(names.map((name) => [name, mendedDefinition(definitions, name)]));
}

function mendedDefinition(definitions: Definitions, name: string): unknown {
  const definition = eased(name, definitions[name] ?? {});
  const { discriminator: property } = definition;
  const children = property === undefined ? [] : childrenOf(definitions, name);
  if (property === undefined || children.length === 0) {
    return closed(merged(definitions, definition));
  }
  return {
    type: 'object',
    required: [property],
    discriminator: { propertyName: property },
    oneOf: children.map((child) => {
      const whole = merged(definitions, definitions[child] ?? {});
      const value = definitions[child]?.['x-discriminator-value'] ?? child;
      const properties = { ...whole.properties, [property]: { const: value } as JsonSchema };
      return closed({ ...whole, properties });
    }),
  };
}

function eased(name: string, definition: JsonSchema): JsonSchema {
  const { required } = definition;
  if (NOT_REQUIRED[name] === undefined || required === undefined) return definition;
  return { ...definition, required: required.filter((field) => field !== NOT_REQUIRED[name]) };
}

const childrenOf = (definitions: Definitions, name: string): readonly string[] =>
  Object.keys(definitions).filter((child) => parentsOf(definitions[child] ?? {}).includes(name));

const parentsOf = (definition: JsonSchema): readonly string[] => [
  ...(definition['x-inheritsFrom'] === undefined ? [] : [definition['x-inheritsFrom']]),
  ...(definition.allOf ?? []).flatMap(({ $ref }) => ($ref === undefined ? [] : [named($ref)])),
];

const named = (ref: string): string => ref.slice(REF.length);

/** A definition with all that it inherits. */
function merged(definitions: Definitions, definition: JsonSchema): JsonSchema {
  const parts = [
    ...parentsOf(definition).map((parent) => merged(definitions, definitions[parent] ?? {})),
    ...(definition.allOf ?? []).filter(({ $ref }) => $ref === undefined),
  ];
  if (parts.length === 0) return definition;
  const all = [...parts, definition];
  return {
    ...without(definition, 'allOf', 'discriminator'),
    type: 'object',
    properties: Object.assign({}, ...all.map(({ properties }) => properties)) as Record<
      string,
      JsonSchema
    >,
    required: all.flatMap(({ required = [] }) => required),
  };
}

function closed(schema: JsonSchema): unknown {
  if (schema.enum !== undefined) return { type: 'string', enum: schema.enum };
  if (schema.$ref !== undefined) return { $ref: `smapi${schema.$ref}` };
  const { properties, items, additionalProperties, required } = schema;
  const isOpen = properties === undefined || Object.keys(properties).length === 0;
  if (isOpen && additionalProperties === undefined && schema.type === 'object') return {};
  return {
    ...without(schema, 'discriminator'),
    ...(required !== undefined && { required: [...new Set(required)] }),
    ...(items !== undefined && { items: closed(items) }),
    ...(properties !== undefined && { properties: each(properties) }),
    ...(properties !== undefined && { additionalProperties: false }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: closed(additionalProperties),
    }),
    ...(typeof additionalProperties === 'boolean' && { additionalProperties }),
  };
}

const each = (properties: Readonly<Record<string, JsonSchema>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, closed(inner)]));
