import { type ResponseEnvelope } from 'ask-sdk-model';
import { ForeignSkillError, readEnvelope } from './envelope';
import { note, publishMetrics } from './observability';
import { type Settings } from './settings';
import { createSkill, type Surroundings } from './skill';

/** A request envelope in, a response envelope out. */
export type Handler = (event: unknown, context?: unknown) => Promise<ResponseEnvelope>;

/**
 * The function that Alexa calls. It rejects with {@link ForeignSkillError} what is for another
 * skill, and answers everything else.
 */
export function createHandler(settings: Settings, surroundings: Surroundings = {}): Handler {
  const skill = createSkill(settings, surroundings);
  return async (event, context) => {
    try {
      return await skill.invoke(readEnvelope(event, settings.skillId), context);
    } catch (error) {
      if (error instanceof ForeignSkillError) note('warn', 'skill.foreign', undefined);
      throw error;
    } finally {
      publishMetrics();
    }
  };
}
