import { isObject } from '../json';

const NO_REASON = ['no reason given'];

export function reasonsOf(body: unknown): string[] {
  if (!isObject(body)) return NO_REASON;
  const { message, violations } = body;
  const lines = [
    ...(Array.isArray(violations) ? violations.map(reasonOf) : []),
    ...(typeof message === 'string' ? [oneLine(message)] : []),
  ];
  const reasons = [...new Set(lines)].filter((line) => line !== '');
  return reasons.length > 0 ? reasons : NO_REASON;
}

export function reasonOf(error: unknown): string {
  if (!isObject(error)) return '';
  const { code, message } = error;
  return [code, message]
    .filter((part) => typeof part === 'string')
    .map(oneLine)
    .join(': ');
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
