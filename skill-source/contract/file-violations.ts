import { definitionValidator, type Violation } from './validators';

const MAX_QUOTED = 80;

/** Violations of the Skill Management API's contract. The sentences quote values, which may be secrets. */
const violationsIn =
  (definition: string) =>
  (content: unknown, file: string): string[] =>
    definitionValidator(definition)(content).map((violation) => sentence(violation, file));

export const manifestViolations = violationsIn('v1.skill.Manifest.SkillManifest');
export const modelViolations = violationsIn('v1.skill.interactionModel.InteractionModelData');
/** For the value of `accountLinkingRequest`, as in `account-linking.json`. */
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
