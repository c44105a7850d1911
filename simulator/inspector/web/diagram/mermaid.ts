import { type SeenMessage } from '../seen-message';
import { drawnLabel, isResponse, isUnanswered } from './label';
import { nameOf, PARTIES } from './parties';
import { STEP_NAMES, stepsByFirstMessage } from './document-step';

export function asMermaid(messages: readonly SeenMessage[]): string {
  const steps = stepsByFirstMessage(messages);
  const [first, last] = [PARTIES[0]!.party, PARTIES.at(-1)!.party].map(idOf);
  const lines = messages.flatMap((seen) => {
    const { id, message } = seen;
    const step = steps.get(id);
    const note = step === undefined ? [] : [`  Note over ${first},${last}: ${STEP_NAMES[step]}`];
    const line = isResponse(message) ? '--' : '-';
    const arrow = line + (isUnanswered(message) ? 'x' : '>>');
    const words = drawnLabel(seen).replaceAll(/[;#\n]/g, ' ');
    return [...note, `  ${idOf(message.from)}${arrow}${idOf(message.to)}: ${words}`];
  });
  const parties = PARTIES.map(({ party }) => `  participant ${idOf(party)} as ${nameOf(party)}`);
  return ['sequenceDiagram', ...parties, ...lines, ''].join('\n');
}

const idOf = (party: string): string => party.replace('-', '');
