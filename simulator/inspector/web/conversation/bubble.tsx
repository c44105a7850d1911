import { type Line } from '../view';
import { languageOf } from './language';

const VOICES = {
  customer: 'Customer',
  alexa: 'Alexa',
  'voice-forward': 'Alexa, voice-forward skill',
} as const;

export interface BubbleProps {
  readonly line: Extract<Line, { kind: 'said' }>;
  /** The line before has the same speaker. */
  readonly isContinued: boolean;
  readonly locale: string;
  readonly skillName: string;
  readonly state: 'chosen' | 'related' | undefined;
  /** The Tab key stops here. */
  readonly isTabStop: boolean;
  readonly choose: (id: number) => void;
}

export function Bubble(props: BubbleProps) {
  const { line, isContinued, locale, skillName, state, isTabStop, choose } = props;
  const { speaker, text } = line.said;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(line.id);
  };
  return (
    // Text in a button element cannot be selected.
    <div
      class={`bubble ${speaker} ${isContinued ? 'continued' : ''} ${state ?? ''}`}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={state === 'chosen'}
      onClick={() => choose(line.id)}
      onKeyDown={press}
    >
      <span class="voice">{speaker === 'skill' ? `Alexa, ${skillName}` : VOICES[speaker]}</span>
      {text === '...' ? (
        <p>
          <i>says nothing</i>
        </p>
      ) : (
        <p lang={languageOf(speaker, locale)}>{text}</p>
      )}
    </div>
  );
}
