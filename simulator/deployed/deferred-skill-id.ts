import { type SkillEndpoint } from '../function-host';

/** Placeholder in envelopes until the skill id of the function is known. */
export const UNKNOWN_SKILL_ID = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';

/** Reads the skill id with the first invocation that succeeds in doing so. Rejects as `skillId` does. */
export function withDeferredSkillId(
  end: SkillEndpoint,
  skillId: () => Promise<string>,
): SkillEndpoint {
  let known: string | undefined;
  return {
    ...end,
    async invoke(envelope) {
      known ??= await skillId();
      const text = JSON.stringify(envelope).replaceAll(UNKNOWN_SKILL_ID, known);
      return end.invoke(JSON.parse(text) as typeof envelope);
    },
  };
}
