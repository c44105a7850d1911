import { type SeenMessage } from '../seen';
import { Diagram } from './diagram';
import { MessagePanel, type MessagePanelProps } from './message-panel';

export interface WireProps extends Pick<MessagePanelProps, 'send'> {
  readonly messages: readonly SeenMessage[];
  readonly functionName: string | undefined;
  readonly chosen: number | undefined;
  readonly choose: (id: number | undefined) => void;
}

/** The diagram, and the message that was chosen in it. */
export function Wire({ messages, functionName, chosen, choose, send }: WireProps) {
  const seen = messages.find(({ id }) => id === chosen);
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
      {seen && <MessagePanel seen={seen} close={close} send={send} />}
    </section>
  );
}
