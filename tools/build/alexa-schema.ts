import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type AnySchemaObject, type Options } from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import { createGenerator } from 'ts-json-schema-generator';
import { fromRoot } from '../paths';

/** The validator of requests is only for tests. */
const TYPES = {
  ResponseEnvelope: 'response-envelope',
  RequestEnvelope: 'request-envelope',
} as const;

const require = createRequire(fromRoot('package.json'));

const OPTIONS: Options = {
  discriminator: true,
  strict: true,
  // The generator writes no `type` beside `enum`, and a union requires properties that its members define.
  strictTypes: false,
  strictRequired: false,
  code: { source: true, optimize: 2 },
};

/**
 * The validators are plain JavaScript, so that the simulator starts without TypeScript and without a schema
 * compiler.
 */
export function buildAlexaSchema(): void {
  const directory = fromRoot('dist', 'schema');
  const generator = createGenerator({
    path: require.resolve('ask-sdk-model').replace(/\.js$/, '.d.ts'),
    skipTypeCheck: true,
    additionalProperties: false,
  });
  mkdirSync(directory, { recursive: true });
  for (const [type, file] of Object.entries(TYPES)) {
    const schema = discriminatedByType(generator.createSchema(type) as AnySchemaObject);
    const ajv = new Ajv(OPTIONS);
    const code = standaloneCode(ajv, ajv.compile(schema));
    writeFileSync(`${directory}/${file}.cjs`, code);
  }
}

/**
 * Turns each union of shapes into a discriminator by `type`: otherwise a validator reports that none of sixty
 * shapes matches, instead of the wrong field of the shape that `type` names.
 */
function discriminatedByType(schema: AnySchemaObject): AnySchemaObject {
  const definitions = schema['definitions'] as Record<string, AnySchemaObject>;
  const members = (name: string): string[] => {
    const union = definitions[name]?.['anyOf'] as AnySchemaObject[] | undefined;
    return union ? union.flatMap((one) => members(nameOf(one))) : [name];
  };
  const convert = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(convert);
    if (typeof value !== 'object' || value === null) return value;
    const { anyOf, ...rest } = value as AnySchemaObject & { anyOf?: AnySchemaObject[] };
    const names = anyOf?.flatMap((one) => members(nameOf(one)));
    if (names?.every((name) => isTagged(definitions[name]))) {
      const oneOf = names.map((name) => ({ $ref: `#/definitions/${name}` }));
      const tag = { discriminator: { propertyName: 'type' }, required: ['type'], oneOf };
      return { ...rest, type: 'object', ...tag };
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, convert(inner)]));
  };
  return convert(schema) as AnySchemaObject;
}

const nameOf = (schema: AnySchemaObject): string =>
  decodeURIComponent(((schema['$ref'] as string | undefined) ?? '').replace('#/definitions/', ''));

const isTagged = (definition: AnySchemaObject | undefined): boolean => {
  const properties = definition?.['properties'] as Record<string, AnySchemaObject> | undefined;
  const required = definition?.['required'] as string[] | undefined;
  return properties?.['type']?.['const'] !== undefined && required?.includes('type') === true;
};
