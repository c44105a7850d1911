import { useRef } from 'preact/hooks';
import { type State } from '../../server/events';

export interface SuggestionsProps {
  readonly state: State | undefined;
  readonly locale: string;
  readonly say: (text: string) => void;
}

export function Suggestions({ state, locale, say }: SuggestionsProps) {
  const group = useRef<HTMLDivElement>(null);
  if (!state) return null;
  const [code = '{code}'] = /\d{4,}/.exec(state.phone.at(-1) ?? '') ?? [];
  /** The pressed button may disappear, so the group gets the focus. */
  const choose = (text: string) => {
    group.current?.focus();
    say(text);
  };
  return (
    <div class="suggestions" role="group" aria-label="Suggestions" tabIndex={-1} ref={group}>
      {state.suggestions.map((text) => (
        <button
          key={text}
          type="button"
          disabled={state.playing !== null}
          onClick={() => choose(text)}
        >
          {text === '...' ? (
            'Say nothing'
          ) : (
            <span lang={locale}>{text.replace('{code}', code)}</span>
          )}
        </button>
      ))}
    </div>
  );
}
