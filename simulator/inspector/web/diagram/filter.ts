import { type SeenMessage } from '../seen-message';
import { hasProblem } from './label';
import { messageName } from './arrow';

export const FILTERS = {
  all: 'All messages',
  speech: 'Speech',
  skill: 'Alexa and the skill',
  http: 'HTTP calls',
  problems: 'Problems and faults',
} as const;

export type Filter = keyof typeof FILTERS;

const PASSES: Readonly<Record<Filter, (seen: SeenMessage) => boolean>> = {
  all: () => true,
  speech: ({ speaker }) => speaker !== undefined,
  skill: ({ message: { from, to } }) =>
    [from, to].includes('skill') && [from, to].includes('alexa'),
  http: ({ message }) => message.http !== undefined || message.name === 'connection refused',
  problems: hasProblem,
};

/** `text` is searched in the message's name for screen readers and in its body. */
export function filtered(
  messages: readonly SeenMessage[],
  filter: Filter,
  text: string,
): readonly SeenMessage[] {
  const wanted = text.trim().toLowerCase();
  return messages
    .filter(PASSES[filter])
    .filter((seen) => wanted === '' || searchable(seen).includes(wanted));
}

const searchable = (seen: SeenMessage): string =>
  `${messageName(seen)}\n${JSON.stringify(seen.message.body)}`.toLowerCase();
