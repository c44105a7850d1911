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

/** The diagram and the chosen message. */
export function Messages({ messages, functionName, chosen, choose, send }: MessagesProps) {
  const seen = messages.find(({ id }) => id === chosen);
  /** Id of the latest message when an edited envelope was sent; its response is shown when it arrives. */
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
      <header class="area-header">
        <h2 id="wire-title">Messages</h2>
        <p class="soft">{functionName ?? 'local bundle'}</p>
      </header>
      <Diagram messages={messages} chosen={chosen} choose={choose} />
      {seen && <MessagePanel seen={seen} close={close} send={sendAndShow} />}
    </section>
  );
}
