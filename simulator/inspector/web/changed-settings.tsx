import { type Setup, type State } from '../server/events';

export interface ChangedSettingsProps {
  readonly state: State;
  readonly setup: Setup;
  readonly ask: (action: string, body?: unknown) => void;
}

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

/** Counts the faults and changed assumptions, and says how far the clock is ahead. Empty by default. */
export function ChangedSettings({ state, setup, ask }: ChangedSettingsProps) {
  const changed = setup.assumptionInfos.filter(
    ({ name, default: byDefault }) => state.assumptions[name] !== byDefault,
  );
  const summary = [
    counted(Object.keys(state.faults).length, 'fault'),
    counted(changed.length, 'changed assumption'),
    clockAhead(state.clockOffsetMs),
  ]
    .filter(Boolean)
    .join(', ');
  if (summary === '') return null;
  return (
    <p class="changed-settings">
      {summary} ·{' '}
      <button type="button" disabled={state.playing !== null} onClick={() => ask('resetSettings')}>
        Reset
      </button>
    </p>
  );
}

const counted = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${noun}${count > 1 ? 's' : ''}`;

function clockAhead(ms: number): string {
  if (ms < MINUTE_MS) return '';
  if (ms < DAY_MS) return `clock ${Math.round(ms / MINUTE_MS)} minutes ahead`;
  return `clock ${counted(Math.round(ms / DAY_MS), 'day')} ahead`;
}
