import { useState } from 'preact/hooks';
import { useListening } from './speech';

export interface UtteranceFormProps {
  readonly locale: string;
  readonly disabled: boolean;
  /** Whether the person lets the browser hear them. */
  readonly listens: boolean;
  readonly say: (text: string) => void;
  readonly tell: (notice: string) => void;
}

/** What the customer says: written, or spoken where the person switched that on. */
export function Speak({ say, tell, locale, disabled, listens }: UtteranceFormProps) {
  const [text, setText] = useState('');
  const { isListening, toggle } = useListening({ locale, heard: say, failed: tell });
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '' || disabled) return;
    say(text);
    setText('');
  };
  return (
    <>
      <form class="speak" onSubmit={submit}>
        <input
          aria-label="What you say"
          placeholder="Say something"
          autocomplete="off"
          maxLength={1000}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        {listens && (
          <button type="button" aria-pressed={isListening} disabled={disabled} onClick={toggle}>
            {isListening ? 'Hearing' : 'Speak'}
          </button>
        )}
        <button type="submit" class="main" disabled={disabled}>
          Say
        </button>
      </form>
      {listens && (
        <p class="fine">
          Hears you while you press <b>Speak</b>. Some browsers send the sound to their maker.
        </p>
      )}
    </>
  );
}
