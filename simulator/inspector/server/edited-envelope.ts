import { isObject } from '../../json';
import { shortened } from '../../secret-registry';
import { InspectorError } from './errors';

export interface EditedEnvelope {
  readonly request: { readonly type: string; readonly requestId: string };
}

/**
 * Restores ids and tokens that are still shortened, and adds a missing request id. Throws an
 * {@link InspectorError}.
 */
export function readEdited(text: string, sent: unknown): EditedEnvelope {
  let edited: unknown;
  try {
    edited = JSON.parse(text);
  } catch (error) {
    throw new InspectorError('Invalid JSON: fix it and send again.', { cause: error });
  }
  const request = isObject(edited) ? edited['request'] : undefined;
  if (!isObject(edited) || !isObject(request) || typeof request['type'] !== 'string') {
    throw new InspectorError('An envelope is an object with a request that has a type.');
  }
  const envelope = restored(edited, sent) as EditedEnvelope;
  const { requestId = 'edited' } = envelope.request;
  return { ...envelope, request: { ...envelope.request, requestId } };
}

function restored(edited: unknown, sent: unknown): unknown {
  if (typeof edited === 'string') {
    return typeof sent === 'string' && edited === shortened(sent) ? sent : edited;
  }
  if (Array.isArray(edited)) {
    const sentItems: readonly unknown[] = Array.isArray(sent) ? sent : [];
    return edited.map((item: unknown, index) => restored(item, sentItems[index]));
  }
  if (!isObject(edited)) return edited;
  const sentFields = isObject(sent) ? sent : {};
  return Object.fromEntries(
    Object.entries(edited).map(([field, value]) => [field, restored(value, sentFields[field])]),
  );
}
