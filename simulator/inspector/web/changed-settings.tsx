import { type Setup, type State } from '../server/events';
import { durationText } from '../server/turn-title';

export interface ChangedSettingsProps {
  readonly state: State;
  readonly setup: Setup;
  readonly act: (action: string, body?: unknown) => void;
}

/** A smaller offset of the clock is not shown. */
const MIN_AHEAD_MS = 60_000;

/** Empty if no setting has changed. */
export function ChangedSettings({ state, setup, act }: ChangedSettingsProps) {
  const changed = setup.assumptionInfos.filter(
    ({ name, default: byDefault }) => state.assumptions[name] !== byDefault,
  );
  const summary = [
    counted(Object.keys(state.faults).length, 'fault'),
    counted(changed.length, 'changed assumption'),
    state.clockOffsetMs < MIN_AHEAD_MS ? '' : `clock ${durationText(state.clockOffsetMs)} ahead`,
  ]
    .filter(Boolean)
    .join(', ');
  if (summary === '') return null;
  return (
    <p class="changed-settings">
      {summary} ·{' '}
      <button type="button" disabled={state.playing !== null} onClick={() => act('resetSettings')}>
        Reset
      </button>
    </p>
  );
}

const counted = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${noun}${count > 1 ? 's' : ''}`;
