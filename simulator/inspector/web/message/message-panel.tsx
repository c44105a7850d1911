import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { field, labelOf } from '../diagram/label';
import { nameOf } from '../diagram/parties';
import { Tabs } from '../panels/tabs';
import { type SeenMessage } from '../seen-message';
import { Body } from './body';
import { EditEnvelope } from './edit-envelope';
import { Explain } from './explain';
import { RawHttp } from './raw-http';

const TABS = [
  { name: 'explain', words: 'Explain' },
  { name: 'body', words: 'Body' },
  { name: 'raw', words: 'Raw HTTP' },
] as const;

export type MessageTab = (typeof TABS)[number]['name'];

export interface MessagePanelProps {
  readonly seen: SeenMessage;
  /** The response to an HTTP request, or the request of a response. */
  readonly partner: SeenMessage | undefined;
  readonly tab: MessageTab;
  readonly chooseTab: (tab: MessageTab) => void;
  readonly choose: (id: number) => void;
  readonly close: () => void;
  /** Resolves with the message of an error. */
  readonly send: (requestId: string, text: string) => Promise<string | undefined>;
}

export function MessagePanel(props: MessagePanelProps) {
  const { seen, partner, tab, chooseTab, choose, close, send } = props;
  const { message, problems } = seen;
  const fault = message.fault ?? partner?.message.fault;
  const requestId = field(field(message.body, 'request'), 'requestId');
  const canBeSent = message.to === 'skill' && typeof requestId === 'string';
  const [isEditing, setEditing] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const leave = () => {
    setEditing(false);
    title.current?.focus({ preventScroll: true });
  };
  useLayoutEffect(leave, [seen.id]);
  return (
    <section class="message" aria-labelledby="message-title">
      <header class="area-header">
        <h3 id="message-title" ref={title} tabIndex={-1}>
          {labelOf(message)}
          <span>
            {nameOf(message.from)} → {nameOf(message.to)}
          </span>
        </h3>
        {partner && (
          <button type="button" onClick={() => choose(partner.id)}>
            {'status' in partner.message.http! ? 'Response' : 'Request'}
          </button>
        )}
        {canBeSent && !isEditing && (
          <button type="button" onClick={() => setEditing(true)}>
            Edit and send
          </button>
        )}
        <button type="button" onClick={close}>
          Close
        </button>
      </header>
      {isEditing && canBeSent ? (
        <EditEnvelope
          text={JSON.stringify(message.body, null, 2)}
          send={(text) => send(requestId, text)}
          leave={leave}
        />
      ) : (
        <Tabs id="message" label="Message" tabs={TABS} chosen={tab} choose={chooseTab}>
          {fault !== undefined && <p class="fault">Fault: {fault}</p>}
          {problems.length > 0 && (
            <ul class="problems" aria-label="Problems">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
          {tab === 'explain' && <Explain seen={seen} partner={partner} />}
          {tab === 'body' && <Body key={seen.id} seen={seen} />}
          {tab === 'raw' && <RawHttp message={message} partner={partner?.message} />}
        </Tabs>
      )}
    </section>
  );
}
