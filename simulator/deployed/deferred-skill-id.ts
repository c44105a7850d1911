import { type SkillEndpoint } from '../function-host';

/** Placeholder in envelopes until the skill id of the function is known. */
export const UNKNOWN_SKILL_ID = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';

/**
 * An endpoint that replaces {@link UNKNOWN_SKILL_ID} in envelopes. It reads the skill id at each invocation
 * until that succeeds; an invocation rejects as `skillId` does.
 */
export function withDeferredSkillId(
  endpoint: SkillEndpoint,
  skillId: () => Promise<string>,
): SkillEndpoint {
  let known: string | undefined;
  return {
    ...endpoint,
    async invoke(envelope) {
      known ??= await skillId();
      const text = JSON.stringify(envelope).replaceAll(UNKNOWN_SKILL_ID, known);
      return endpoint.invoke(JSON.parse(text));
    },
  };
}
