import { useState } from 'preact/hooks';
import { useListening } from './speech';

export interface UtteranceFormProps {
  readonly locale: string;
  readonly disabled: boolean;
  /** Whether speech recognition is on. */
  readonly listens: boolean;
  readonly say: (text: string) => void;
  readonly notify: (notice: string) => void;
}

/** Input for an utterance, typed or spoken. */
export function UtteranceForm({ say, notify, locale, disabled, listens }: UtteranceFormProps) {
  const [text, setText] = useState('');
  const { isListening, toggle } = useListening({ locale, heard: say, failed: notify });
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
          aria-label="Utterance"
          placeholder="Say something"
          autocomplete="off"
          maxLength={1000}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        {listens && (
          <button type="button" aria-pressed={isListening} disabled={disabled} onClick={toggle}>
            {isListening ? 'Listening' : 'Speak'}
          </button>
        )}
        <button type="submit" class="main" disabled={disabled}>
          Say
        </button>
      </form>
      {listens && (
        <p class="fine">
          Press <b>Speak</b> and talk. Some browsers send the sound to their vendor.
        </p>
      )}
    </>
  );
}
