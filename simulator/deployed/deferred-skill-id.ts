import { type SkillEndpoint } from '../function-host';

export const UNKNOWN_SKILL_ID = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';

/**
 * Replaces {@link UNKNOWN_SKILL_ID} in envelopes. If `skillId` rejects, the invocation rejects, and the next
 * invocation calls `skillId` again.
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
