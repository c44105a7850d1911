import { without } from './without';

/** A schema of Swagger 2.0, which resembles JSON Schema. */
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

interface Relaxation {
  /** Properties that the contract requires and Alexa does not. */
  readonly optional?: readonly string[];
  /** Properties that Alexa accepts and the contract does not list. */
  readonly unlisted?: readonly string[];
  /** Values of the discriminator that Alexa accepts and the contract does not list. */
  readonly unlistedTypes?: readonly string[];
  /** Arrays that the contract requires to have items and Alexa accepts empty. */
  readonly mayBeEmpty?: readonly string[];
}

/** Public skill packages that import into Alexa deviate from the contract in these points. */
const RELAXATIONS: Readonly<Record<string, Relaxation>> = {
  'v1.skill.interactionModel.TypeValueObject': {
    optional: ['synonyms'],
    mayBeEmpty: ['synonyms'],
  },
  'v1.skill.interactionModel.DialogSlotItems': { optional: ['prompts'] },
  'v1.skill.interactionModel.InteractionModelSchema': { unlisted: ['_nameFreeInteraction'] },
  'v1.skill.Manifest.Interface': { unlistedTypes: ['CAN_FULFILL_INTENT_REQUEST'] },
};

/** Makes JSON Schemas that reject unlisted properties, so that `redirectUrl` for `redirectUrls` is found. */
export function toJsonSchemas(definitions: Definitions): Record<string, unknown> {
  const names = Object.keys(definitions);
  return Object.fromEntries(names.map((name) => [name, schemaOf(definitions, name)]));
}

function schemaOf(definitions: Definitions, name: string): unknown {
  const definition = relaxed(definitions[name] ?? {}, RELAXATIONS[name]);
  const { discriminator: property } = definition;
  const children = property === undefined ? [] : childrenOf(definitions, name);
  if (property === undefined || children.length === 0) {
    return closed(merged(definitions, definition));
  }
  const listed = children.map((child) => {
    const whole = merged(definitions, definitions[child] ?? {});
    const value = definitions[child]?.['x-discriminator-value'] ?? child;
    return { ...whole, properties: { ...whole.properties, [property]: { const: value } } };
  });
  const unlisted = (RELAXATIONS[name]?.unlistedTypes ?? []).map((value) => ({
    type: 'object',
    properties: { [property]: { const: value } },
  }));
  return {
    type: 'object',
    required: [property],
    discriminator: { propertyName: property },
    oneOf: [...listed, ...unlisted].map((schema) => closed(schema)),
  };
}

function relaxed(definition: JsonSchema, relaxation: Relaxation | undefined): JsonSchema {
  if (relaxation === undefined) return definition;
  const { optional = [], unlisted = [], mayBeEmpty = [] } = relaxation;
  const { required = [], properties = {} } = definition;
  const changed: Record<string, JsonSchema> = {};
  for (const name of mayBeEmpty) changed[name] = without(properties[name] ?? {}, 'minItems');
  for (const name of unlisted) changed[name] = {};
  return {
    ...definition,
    required: required.filter((name) => !optional.includes(name)),
    properties: { ...properties, ...changed },
  };
}

const childrenOf = (definitions: Definitions, name: string): readonly string[] =>
  Object.keys(definitions).filter((child) => parentsOf(definitions[child] ?? {}).includes(name));

const parentsOf = (definition: JsonSchema): readonly string[] => [
  ...(definition['x-inheritsFrom'] === undefined ? [] : [definition['x-inheritsFrom']]),
  ...(definition.allOf ?? []).flatMap(({ $ref }) =>
    $ref === undefined ? [] : [$ref.slice(REF.length)],
  ),
];

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
    required: [...new Set(all.flatMap(({ required = [] }) => required))],
  };
}

function closed(schema: JsonSchema): unknown {
  if (schema.enum !== undefined) return { type: 'string', enum: schema.enum };
  if (schema.$ref !== undefined) return { $ref: `smapi${schema.$ref}` };
  const { properties, items, additionalProperties } = schema;
  const hasNoProperties = properties === undefined || Object.keys(properties).length === 0;
  // The contract does not describe the content, so every value is accepted.
  if (hasNoProperties && additionalProperties === undefined && schema.type === 'object') return {};
  const additional =
    typeof additionalProperties === 'object' ? closed(additionalProperties) : additionalProperties;
  return {
    ...without(schema, 'discriminator'),
    ...(items && { items: closed(items) }),
    ...(properties && { properties: closedProperties(properties), additionalProperties: false }),
    ...(additional !== undefined && { additionalProperties: additional }),
  };
}

const closedProperties = (
  properties: Readonly<Record<string, JsonSchema>>,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, closed(inner)]));
