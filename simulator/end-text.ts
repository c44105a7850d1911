import { type End } from './record';

export function endText({ faults, linked, outcome, problems, sessionOpen }: End): string {
  return [
    linked ? 'linked' : 'not linked',
    ...(outcome === null ? [] : [`outcome ${outcome}`]),
    `the session is ${sessionOpen ? 'open' : 'closed'}`,
    problems === 0 ? 'no problem' : `${problems} problem${problems === 1 ? '' : 's'}`,
    ...(faults ? [`faults: ${faults.join(' ')}`] : []),
  ].join(', ');
}
