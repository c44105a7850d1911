import { type SkillEndpoint } from '../function-host';

/** Stands in envelopes until the function has told which skill it answers to. */
export const NO_SKILL_ID = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';

/**
 * A function that could not be asked for its skill's id: it is asked again with each envelope, until
 * it tells. Rejects as `skillId` does.
 */
export function withDeferredSkillId(
  end: SkillEndpoint,
  skillId: () => Promise<string>,
): SkillEndpoint {
  let known: string | undefined;
  return {
    ...end,
    async invoke(envelope) {
      known ??= await skillId();
      const text = JSON.stringify(envelope).replaceAll(NO_SKILL_ID, known);
      return end.invoke(JSON.parse(text) as typeof envelope);
    },
  };
}
