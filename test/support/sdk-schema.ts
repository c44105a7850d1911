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

/**
 * The JSON Schema of a published type of `ask-sdk-model`, without additional properties. Generating it
 * takes two seconds, so it is cached in `.cache/`.
 */
export function sdkSchema(type: 'RequestEnvelope' | 'ResponseEnvelope'): Schema {
  const { version } = JSON.parse(
    readFileSync(fromRoot('node_modules/ask-sdk-model/package.json'), 'utf8'),
  ) as { version: string };
  const file = fromRoot('.cache', `${type}-${version}.json`);
  if (!existsSync(file)) {
    mkdirSync(fromRoot('.cache'), { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify(generate(type)));
    renameSync(unfinished, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
}

function generate(type: string): object {
  const require = createRequire(fromRoot('package.json'));
  const { createGenerator } = require('ts-json-schema-generator') as Generator;
  return createGenerator({
    path: fromRoot('node_modules/ask-sdk-model/index.d.ts'),
    type,
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema(type);
}

interface Generator {
  createGenerator(options: object): { createSchema(type: string): object };
}
