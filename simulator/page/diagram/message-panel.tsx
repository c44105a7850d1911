import { useEffect, useRef, useState } from 'preact/hooks';
import { type SeenMessage } from '../view';
import { field, labelOf } from './label';
import { nameOf } from './parties';
import { protocolRow } from './protocol-row';

export interface MessagePanelProps {
  readonly seen: SeenMessage;
  readonly close: () => void;
  /** Resolves with what is wrong, if anything. */
  readonly send: (requestId: string, text: string) => Promise<string | undefined>;
}

/** One message: its envelope, what is wrong with it, and the row of the protocol that explains it. */
export function MessagePanel({ seen, close, send }: MessagePanelProps) {
  const { message, problems } = seen;
  const requestId = field(field(message.body, 'request'), 'requestId');
  const formatted = JSON.stringify(message.body, null, 2);
  const [edited, setEdited] = useState<string>();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    setEdited(undefined);
    title.current?.focus({ preventScroll: true });
  }, [seen.id]);
  const sendEdited = async () => {
    if ((await send(requestId as string, edited ?? '')) === undefined) setEdited(undefined);
  };
  return (
    <section
      class="message"
      aria-labelledby="message-title"
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <header class="room-header">
        <h3 id="message-title" ref={title} tabIndex={-1}>
          {labelOf(message)}
          <span>
            {nameOf(message.from)} → {nameOf(message.to)}
          </span>
        </h3>
        <a href={`/protocol#${protocolRow(message)}`} target="_blank" rel="noreferrer">
          The protocol’s row
        </a>
        {message.to === 'skill' && typeof requestId === 'string' && edited === undefined && (
          <button type="button" onClick={() => setEdited(formatted)}>
            Edit and send
          </button>
        )}
        <button type="button" onClick={close}>
          Close
        </button>
      </header>
      {problems.length > 0 && (
        <ul class="problems" aria-label="Not as Alexa wants it">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {edited === undefined ? (
        <pre tabIndex={0} role="region" aria-label="Envelope">
          {formatted}
        </pre>
      ) : (
        <div class="edit">
          <textarea
            aria-label="Envelope to send"
            spellcheck={false}
            value={edited}
            onInput={({ currentTarget }) => setEdited(currentTarget.value)}
          />
          <div class="buttons">
            <button type="button" class="main" onClick={() => void sendEdited()}>
              Send to the skill
            </button>
            <button type="button" onClick={() => setEdited(undefined)}>
              Leave it
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
