import { useEffect, useState } from 'preact/hooks';
import { type SeenMessage } from '../seen-message';
import { Diagram } from './diagram';
import { MessagePanel, type MessagePanelProps } from './message-panel';

export interface MessagesProps extends Pick<MessagePanelProps, 'send'> {
  readonly messages: readonly SeenMessage[];
  readonly functionName: string | undefined;
  readonly chosen: number | undefined;
  readonly choose: (id: number | undefined) => void;
}

/** The diagram, and the message that was chosen in it. */
export function Messages({ messages, functionName, chosen, choose, send }: MessagesProps) {
  const seen = messages.find(({ id }) => id === chosen);
  /** The newest message as an envelope was sent by hand, until its answer is there to be shown. */
  const [sentAfter, setSentAfter] = useState<number>();
  useEffect(() => {
    if (sentAfter === undefined) return;
    const answer = messages.findLast(
      ({ id, message }) => id > sentAfter && message.from === 'skill' && message.to === 'alexa',
    );
    if (answer === undefined) return;
    choose(answer.id);
    setSentAfter(undefined);
  }, [messages, sentAfter]);
  const sendAndShow = async (requestId: string, text: string) => {
    const newest = messages.at(-1)?.id ?? 0;
    const wrong = await send(requestId, text);
    if (wrong === undefined) setSentAfter(newest);
    return wrong;
  };
  const close = () => {
    document.querySelector<SVGGElement>('.arrow.chosen')?.focus();
    choose(undefined);
  };
  return (
    <section
      class="wire"
      aria-labelledby="wire-title"
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <header class="room-header">
        <h2 id="wire-title">Who says what to whom</h2>
        <p class="soft">{functionName ?? 'the skill’s bundle, on this machine'}</p>
      </header>
      <Diagram messages={messages} chosen={chosen} choose={choose} />
      {seen && <MessagePanel seen={seen} close={close} send={sendAndShow} />}
    </section>
  );
}
