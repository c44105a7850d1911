import { type RequestEnvelope } from 'ask-sdk-model';

/** Refuses what was meant for another skill. The one thing that is not answered. */
export class ForeignSkillError extends Error {
  constructor(skillId: string) {
    super(`The request is not for ${skillId}: its application id is another's, or missing.`);
    this.name = 'ForeignSkillError';
  }
}

const LONGEST_ATTRIBUTES_BYTES = 8_192;
const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;

type Fields = Record<string, unknown>;

/**
 * An envelope that handlers can rely on: for this skill, with every object that the SDK looks into
 * in its place. What is of the wrong type is left out. Throws {@link ForeignSkillError}.
 */
export function readEnvelope(event: unknown, skillId: string): RequestEnvelope {
  const envelope = fields(event);
  const context = fields(envelope.context);
  const system = fields(context.System);
  if (fields(system.application).applicationId !== skillId) throw new ForeignSkillError(skillId);
  return {
    ...envelope,
    version: '1.0',
    context: { ...context, System: { ...system, user: fields(system.user) } },
    ...(isObject(envelope.session) && { session: readSession(envelope.session) }),
    request: readRequest(envelope.request),
  } as unknown as RequestEnvelope;
}

/** The attributes were ours when they left: what is too large to be that is not taken back. */
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
    return Buffer.byteLength(JSON.stringify(value)) <= LONGEST_ATTRIBUTES_BYTES;
  } catch {
    return false; // nested too deep to be written
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
