import { type State } from '../server/events';

/** Titles of the scenarios. */
const NAMES: Readonly<Record<string, string>> = {
  consents: 'Consents',
  declines: 'Declines',
  'no-answer': 'No answer',
  'voice-not-recognized': 'Voice not recognized',
  'not-eligible': 'Not eligible',
  'no-phone-number': 'No phone number',
  'granted-before': 'Granted before',
  'denied-recently': 'Denied recently',
};

export interface ScenariosProps {
  readonly state: State | undefined;
  readonly ask: (action: string, body?: unknown) => void;
}

/** A button for each scenario of Amazon's document. The button keeps the focus while it plays. */
export function Scenarios({ state, ask }: ScenariosProps) {
  const playing = state?.playing ?? null;
  return (
    <div class="scenarios" role="group" aria-label="Scenarios to play">
      {Object.entries(NAMES).map(([name, words]) => (
        <button
          key={name}
          type="button"
          aria-pressed={playing === name}
          aria-disabled={playing !== null}
          onClick={() => playing === null && ask('scenario', { name })}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
