import specification from 'ask-smapi-model/spec.json';
import { type Definitions } from './json-schemas';

/** The Skill Management API in Swagger 2.0, as Amazon publishes it. */
export const { paths, definitions } = specification as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly definitions: Definitions;
};
