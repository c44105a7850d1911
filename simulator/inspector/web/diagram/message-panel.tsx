import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type SeenMessage } from '../seen-message';
import { EditEnvelope } from './edit-envelope';
import { Envelope } from './envelope';
import { field, labelOf } from './label';
import { nameOf } from './parties';
import { protocolRow } from './protocol-row';

export interface MessagePanelProps {
  readonly seen: SeenMessage;
  readonly close: () => void;
  /** Resolves with an error message, if it fails. */
  readonly send: (requestId: string, text: string) => Promise<string | undefined>;
}

/** One message: its body, its problems, and the row of the protocol that explains it. */
export function MessagePanel({ seen, close, send }: MessagePanelProps) {
  const { message, problems, speaker } = seen;
  const requestId = field(field(message.body, 'request'), 'requestId');
  const canBeSent = message.to === 'skill' && typeof requestId === 'string';
  const formatted = JSON.stringify(message.body, null, 2);
  const [isEdited, setEdited] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    setEdited(false);
    title.current?.focus({ preventScroll: true });
  }, [seen.id]);
  const leave = () => {
    setEdited(false);
    title.current?.focus({ preventScroll: true });
  };
  const row = protocolRow(message, speaker);
  return (
    <section class="message" aria-labelledby="message-title">
      <header class="area-header">
        <h3 id="message-title" ref={title} tabIndex={-1}>
          {labelOf(message)}
          <span>
            {nameOf(message.from)} → {nameOf(message.to)}
          </span>
        </h3>
        {row !== undefined && (
          <a href={`/protocol#${row}`} target="_blank" rel="noreferrer">
            In the protocol
          </a>
        )}
        {canBeSent && !isEdited && (
          <button type="button" onClick={() => setEdited(true)}>
            Edit and send
          </button>
        )}
        <button type="button" onClick={close}>
          Close
        </button>
      </header>
      {message.fault !== undefined && <p class="fault">Fault: {message.fault}</p>}
      {problems.length > 0 && (
        <ul class="problems" aria-label="Problems">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {isEdited && canBeSent ? (
        <EditEnvelope text={formatted} send={(text) => send(requestId, text)} leave={leave} />
      ) : (
        <Envelope text={formatted} problems={problems} />
      )}
    </section>
  );
}
