import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromRoot } from '../../tools/paths';

/** The part of JSON Schema that `ts-json-schema-generator` uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Cached in `.cache/`, because generating the schema takes two seconds. */
export function requestSchema(): Schema {
  const { version } = JSON.parse(
    readFileSync(fromRoot('node_modules/ask-sdk-model/package.json'), 'utf8'),
  ) as { version: string };
  const file = fromRoot('.cache', `RequestEnvelope-${version}.json`);
  if (!existsSync(file)) {
    mkdirSync(fromRoot('.cache'), { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify(generate()));
    renameSync(unfinished, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
}

function generate(): object {
  const require = createRequire(fromRoot('package.json'));
  const { createGenerator } = require('ts-json-schema-generator') as Generator;
  return createGenerator({
    path: fromRoot('node_modules/ask-sdk-model/index.d.ts'),
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema('RequestEnvelope');
}

interface Generator {
  createGenerator(options: object): { createSchema(type: string): object };
}
