import { type End } from './record';

/** The end of a conversation in one line: account, outcome, session, problems and faults. */
export function endText({ faults, linked, outcome, problems, sessionOpen }: End): string {
  return [
    linked ? 'linked' : 'not linked',
    ...(outcome === null ? [] : [`outcome ${outcome}`]),
    `the session is ${sessionOpen ? 'open' : 'closed'}`,
    problems === 0 ? 'no problem' : `${problems} problem${problems === 1 ? '' : 's'}`,
    ...(faults ? [`faults: ${faults.join(' ')}`] : []),
  ].join(', ');
}
