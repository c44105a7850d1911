const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const TIMES = [
  ['5 min', 5 * MINUTE],
  ['1 day', DAY],
  ['31 days', 31 * DAY],
] as const;

export interface TimePanelProps {
  /** The simulator's clock, epoch milliseconds. */
  readonly now: number;
  readonly isPlaying: boolean;
  readonly advance: (ms: number) => void;
}

export const TimePanel = ({ now, isPlaying, advance }: TimePanelProps) => (
  <fieldset disabled={isPlaying}>
    <legend>
      Move the clock{' '}
      <small>it is {new Date(now).toISOString().slice(0, 16).replace('T', ' ')}</small>
    </legend>
    <div class="times">
      {TIMES.map(([words, ms]) => (
        <button key={words} type="button" onClick={() => advance(ms)}>
          {words}
        </button>
      ))}
    </div>
  </fieldset>
);
