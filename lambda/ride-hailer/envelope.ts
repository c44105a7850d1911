import { type RequestEnvelope } from 'ask-sdk-model';
import { RideHailerError } from './errors';
import { fieldsOf, isObject } from './json';

const MAX_ATTRIBUTES_BYTES = 8_192;
const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;

type Fields = Record<string, unknown>;

/**
 * The result has every object that the SDK reads. Throws a {@link RideHailerError} if the envelope is for
 * another skill.
 */
export function readEnvelope(event: unknown, skillId: string): RequestEnvelope {
  const envelope = fieldsOf(event);
  const context = fieldsOf(envelope.context);
  const system = fieldsOf(context.System);
  if (fieldsOf(system.application).applicationId !== skillId) {
    const message = `The request is not for skill ${skillId}: it names another one, or none.`;
    throw new RideHailerError('wrongSkill', message);
  }
  return {
    ...envelope,
    version: '1.0',
    context: { ...context, System: { ...system, user: fieldsOf(system.user) } },
    ...(isObject(envelope.session) && { session: readSession(envelope.session) }),
    request: readRequest(envelope.request),
  } as unknown as RequestEnvelope;
}

/** Attributes larger than the skill ever sends are dropped. */
function readSession(session: Fields): Fields {
  const attributes = fieldsOf(session.attributes);
  return {
    ...session,
    user: fieldsOf(session.user),
    attributes: isShort(attributes) ? attributes : {},
  };
}

function isShort(value: unknown): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(value)) <= MAX_ATTRIBUTES_BYTES;
  } catch {
    return false; // nested too deeply
  }
}

function readRequest(value: unknown): Fields {
  const request = fieldsOf(value);
  const { type, locale } = request;
  const read: Fields = { ...request, type: typeof type === 'string' ? type : 'Unknown' };
  if (typeof locale !== 'string' || !LOCALE.test(locale)) delete read.locale;
  if (type === 'IntentRequest') read.intent = readIntent(request.intent);
  return read;
}

function readIntent(value: unknown): Fields {
  const intent = fieldsOf(value);
  const slots = Object.entries(fieldsOf(intent.slots)).filter(([, slot]) => isObject(slot));
  return {
    ...intent,
    name: typeof intent.name === 'string' ? intent.name : 'Unknown',
    slots: Object.fromEntries(slots),
  };
}
