import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import * as v from 'valibot';
import { stageSettings } from '../../lib/stage/settings';

/** JSON Schema of `stages/NAME.json`, by which editors complete and check the settings. */
export function stageSchema(): Promise<string> {
  const settings = v.strictObject({ $schema: v.optional(v.string()), ...stageSettings.entries });
  const schema = toJsonSchema(settings, { errorMode: 'ignore', typeMode: 'input' });
  return format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
}
