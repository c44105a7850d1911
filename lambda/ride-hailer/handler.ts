import { type ResponseEnvelope } from 'ask-sdk-model';
import { readEnvelope } from './envelope';
import { RideHailerError } from './errors';
import { log, publishMetrics } from './observability';
import { type Settings } from './settings';
import { createSkill, type Services } from './skill';

export type Handler = (event: unknown, context?: unknown) => Promise<ResponseEnvelope>;

/** Rejects a request for another skill with a {@link RideHailerError}, and answers every other request. */
export function createHandler(settings: Settings, services: Services = {}): Handler {
  const skill = createSkill(settings, services);
  return async (event, context) => {
    try {
      return await skill.invoke(readEnvelope(event, settings.skillId), context);
    } catch (error) {
      if (error instanceof RideHailerError) log('warn', 'request.wrongSkill', undefined);
      throw error;
    } finally {
      publishMetrics();
    }
  };
}
