import { type RequestEnvelope } from 'ask-sdk-model';
import { RideHailerError } from './errors';

const MAX_ATTRIBUTES_BYTES = 8_192;
const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;

type Fields = Record<string, unknown>;

/**
 * Reads an envelope for this skill. Objects that the SDK reads are always there, and fields of a
 * wrong type are left out. Throws a {@link RideHailerError} where it is for another skill.
 */
export function readEnvelope(event: unknown, skillId: string): RequestEnvelope {
  const envelope = fields(event);
  const context = fields(envelope.context);
  const system = fields(context.System);
  if (fields(system.application).applicationId !== skillId) {
    const message = `The request is not for skill ${skillId}: it names another one, or none.`;
    throw new RideHailerError('wrongSkill', message);
  }
  return {
    ...envelope,
    version: '1.0',
    context: { ...context, System: { ...system, user: fields(system.user) } },
    ...(isObject(envelope.session) && { session: readSession(envelope.session) }),
    request: readRequest(envelope.request),
  } as unknown as RequestEnvelope;
}

/** Attributes larger than the skill ever sends are dropped. */
function readSession(session: Fields): Fields {
  const attributes = fields(session.attributes);
  return {
    ...session,
    user: fields(session.user),
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
  const request = fields(value);
  const { type, locale } = request;
  const read: Fields = { ...request, type: typeof type === 'string' ? type : 'Unknown' };
  if (typeof locale !== 'string' || !LOCALE.test(locale)) delete read.locale;
  if (type === 'IntentRequest') read.intent = readIntent(request.intent);
  return read;
}

function readIntent(value: unknown): Fields {
  const intent = fields(value);
  const slots = Object.entries(fields(intent.slots)).filter(([, slot]) => isObject(slot));
  return {
    ...intent,
    name: typeof intent.name === 'string' ? intent.name : 'Unknown',
    slots: Object.fromEntries(slots),
  };
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fields = (value: unknown): Fields => (isObject(value) ? value : {});
