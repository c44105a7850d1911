import { type State } from '../page-server/events';

/** What the courses are called on the page; one that fails on purpose is among the faults. */
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

export interface CoursesProps {
  readonly state: State | undefined;
  readonly ask: (deed: string, body?: unknown) => void;
}

/** A button for each course of the document: it sets the customer, and plays. While it does, it keeps the focus. */
export function Courses({ state, ask }: CoursesProps) {
  const playing = state?.playing ?? null;
  return (
    <div class="courses" role="group" aria-label="Courses to play">
      {Object.entries(NAMES).map(([name, words]) => (
        <button
          key={name}
          type="button"
          aria-pressed={playing === name}
          aria-disabled={playing !== null}
          onClick={() => playing === null && ask('course', { name })}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
