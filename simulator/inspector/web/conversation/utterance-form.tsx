import { useEffect, useRef, useState } from 'preact/hooks';
import { useListening } from './speech';
import { useHistory } from './use-history';

export interface UtteranceFormProps {
  readonly locale: string;
  readonly disabled: boolean;
  readonly recognizesSpeech: boolean;
  readonly say: (text: string) => void;
  readonly notify: (notice: string) => void;
}

export function UtteranceForm({
  say,
  notify,
  locale,
  disabled,
  recognizesSpeech,
}: UtteranceFormProps) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const history = useHistory(setText);
  const { isListening, toggle } = useListening({ locale, onHeard: say, onFailed: notify });
  useEffect(() => {
    // On a touch screen the focus would open the keyboard over the page.
    if (matchMedia('(pointer: fine)').matches) input.current?.focus();
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '' || disabled) return;
    say(text);
    history.add(text);
    setText('');
  };
  return (
    <>
      <form class="speak" onSubmit={submit}>
        <input
          ref={input}
          aria-label="Utterance"
          placeholder="Say something"
          autocomplete="off"
          maxLength={1000}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={history.move}
        />
        {recognizesSpeech && (
          <button type="button" aria-pressed={isListening} disabled={disabled} onClick={toggle}>
            {isListening ? 'Listening' : 'Speak'}
          </button>
        )}
        <button type="submit" class="main" disabled={disabled}>
          Say
        </button>
      </form>
      {recognizesSpeech && (
        <p class="fine">
          Press <b>Speak</b> and talk. Some browsers send the sound to their vendor.
        </p>
      )}
    </>
  );
}
