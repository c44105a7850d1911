import { type ResponseEnvelope } from 'ask-sdk-model';
import { ForeignSkillError, readEnvelope } from './envelope';
import { note, publishMetrics } from './observability';
import { readSettings } from './settings';
import { createSkill } from './skill';

const settings = readSettings(process.env);
const skill = createSkill(settings);

/** The function that Alexa calls: a request envelope in, a response envelope out. */
export async function handler(event: unknown, context: unknown): Promise<ResponseEnvelope> {
  try {
    return await skill.invoke(readEnvelope(event, settings.skillId), context);
  } catch (error) {
    if (error instanceof ForeignSkillError) note('warn', 'skill.foreign', undefined);
    throw error;
  } finally {
    publishMetrics();
  }
}
