import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { stageSettings } from '../../../lib/stage/settings';
import { code, pageOf, table } from './page';

interface Property {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly default?: unknown;
  readonly description?: string;
}

type Schema = v.GenericSchema & {
  readonly wrapped?: Schema;
  readonly message?: string;
  readonly entries?: Readonly<Record<string, Schema>>;
};

export function stageSchema(): string {
  const settings = v.strictObject({ $schema: v.optional(v.string()), ...stageSettings.entries });
  return JSON.stringify(toJsonSchema(settings, { errorMode: 'ignore', typeMode: 'input' }));
}

export function stageSettingsPage(): string {
  const { properties = {} } = JSON.parse(stageSchema()) as Property;
  const { $schema, ...settings } = properties;
  return pageOf({
    title: 'Settings of a stage',
    introduction:
      'A stage is a file `stages/NAME.json`. No setting is secret. An invalid value is rejected with a message that names the setting, the value and what it must be. With the path of `schema.json` as `$schema`, editors complete and check the settings: `./schema.json` in this project, `../node_modules/alexa-voice-forward-account-linking/stages/schema.json` in one that installs the package.',
    sections: [
      [
        'Settings',
        table(
          ['setting', 'it must be', 'default', 'meaning'],
          rowsOf(settings, stageSettings as unknown as Schema),
        ),
      ],
    ],
  });
}

function rowsOf(
  properties: Readonly<Record<string, Property>>,
  { entries = {} }: Schema,
  parent = '',
  isParentOptional = false,
): (readonly (string | undefined)[])[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const schema = unwrapped(entries[name]!);
    const isOptional = entries[name]!.type === 'optional';
    const path = parent === '' ? name : `${parent}.${name}`;
    if (property.properties)
      return rowsOf(
        property.properties,
        schema,
        path,
        isOptional && property.default === undefined,
      );
    const required = isParentOptional ? `required with ${code(parent)}` : 'required';
    const defaultValue =
      property.default === undefined ? undefined : code(JSON.stringify(property.default));
    return [
      [code(path), schema.message, isOptional ? defaultValue : required, property.description],
    ];
  });
}

const unwrapped = (schema: Schema): Schema => (schema.wrapped ? unwrapped(schema.wrapped) : schema);
