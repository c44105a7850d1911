import { useEffect, useState } from 'preact/hooks';
import { type SeenMessage } from './seen-message';

/** Resolves with the message of an error. */
type Send = (requestId: string, text: string) => Promise<string | undefined>;

/** Shows the skill's response to an edited envelope when the response arrives. */
export function useAnswer(
  messages: readonly SeenMessage[],
  choose: (id: number) => void,
  send: Send,
): Send {
  /** Id of the latest message when the envelope was sent. */
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
  return async (requestId, text) => {
    const newest = messages.at(-1)?.id ?? 0;
    const error = await send(requestId, text);
    if (error === undefined) setSentAfter(newest);
    return error;
  };
}
