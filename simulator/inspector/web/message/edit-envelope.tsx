import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { jsonError } from './json-error';

export interface EditEnvelopeProps {
  readonly text: string;
  /** Resolves with the message of an error. */
  readonly send: (text: string) => Promise<string | undefined>;
  readonly leave: () => void;
}

/** Escape closes the message panel, but not while the user is editing. */
function keepPanelOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

export function EditEnvelope({ text, send, leave }: EditEnvelopeProps) {
  const [edited, setEdited] = useState(text);
  const [scroll, setScroll] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const error = jsonError(edited);
  const sendEdited = async () => {
    if (error === undefined && (await send(edited)) === undefined) leave();
  };
  return (
    <div class="edit">
      <div class="editor">
        <ol aria-hidden="true" style={{ transform: `translateY(${-scroll}px)` }}>
          {edited.split('\n').map((_, index) => (
            <li key={index} class={error?.line === index + 1 ? 'wrong' : undefined}>
              {index + 1}
            </li>
          ))}
        </ol>
        <textarea
          aria-label="Envelope to send"
          aria-invalid={error !== undefined}
          aria-describedby="json-error"
          spellcheck={false}
          wrap="off"
          value={edited}
          ref={field}
          onKeyDown={keepPanelOnEscape}
          onScroll={({ currentTarget }) => setScroll(currentTarget.scrollTop)}
          onInput={({ currentTarget }) => setEdited(currentTarget.value)}
        />
      </div>
      <p id="json-error" class="json-error" role="status">
        {error && `Line ${error.line}: ${error.message}`}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="main"
          disabled={error !== undefined}
          onClick={() => void sendEdited()}
        >
          Send to the skill
        </button>
        <button type="button" onClick={leave}>
          Cancel
        </button>
      </div>
    </div>
  );
}
