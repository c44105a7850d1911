import { definitionValidator, type Violation } from './validators';

/** Longest value that a sentence quotes. */
const MAX_QUOTED = 80;

/**
 * Violations of the Skill Management API's contract by files of a skill: one sentence each for unknown
 * fields, missing fields and values of the wrong type. The sentences quote values.
 */
const violationsIn =
  (definition: string) =>
  (content: unknown, file: string): string[] =>
    definitionValidator(definition)(content).map((violation) => sentence(violation, file));

/** @param file named in the sentences */
export const manifestViolations = violationsIn('v1.skill.Manifest.SkillManifest');
/** Violations of a file in `interactionModels/custom`. */
export const modelViolations = violationsIn('v1.skill.interactionModel.InteractionModelData');
/** Violations of an accountLinkingRequest without its wrapper. */
export const accountLinkingViolations = violationsIn(
  'v1.skill.accountLinking.AccountLinkingRequestPayload',
);

function sentence({ path, problem, unknownProperty, found }: Violation, file: string): string {
  const place = path.slice(1).replaceAll('/', '.');
  if (unknownProperty !== undefined) {
    const field = [place, unknownProperty].filter(Boolean).join('.');
    return `${file} has ${field}: there is no such field; remove it, or correct its name.`;
  }
  const value = found === undefined ? '' : `, not ${quoted(found)}`;
  return `${file}: ${place || 'its content'} ${problem}${value}.`;
}

function quoted(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > MAX_QUOTED ? `${json.slice(0, MAX_QUOTED - 1)}…` : json;
}
