import { type Setup, type State } from '../server/events';

export interface ChangedSettingsProps {
  readonly state: State;
  readonly setup: Setup;
  readonly ask: (action: string, body?: unknown) => void;
}

/** The number of faults and changed assumptions, which would otherwise affect later conversations unseen. */
export function ChangedSettings({ state, setup, ask }: ChangedSettingsProps) {
  const faults = Object.keys(state.faults).length;
  const changed = setup.assumptionInfos.filter(
    ({ name, default: byDefault }) => state.assumptions[name] !== byDefault,
  ).length;
  const summary = [
    ...(faults > 0 ? [`${faults} fault${faults > 1 ? 's' : ''}`] : []),
    ...(changed > 0 ? [`${changed} changed assumption${changed > 1 ? 's' : ''}`] : []),
  ].join(', ');
  return (
    <>
      {summary !== '' && <span class="changed-settings">{summary}</span>}
      <button type="button" disabled={state.playing !== null} onClick={() => ask('reset')}>
        Reset everything
      </button>
    </>
  );
}
