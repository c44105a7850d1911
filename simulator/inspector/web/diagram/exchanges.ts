import { type SeenMessage } from '../seen-message';

/** Each HTTP request with its response. */
export function responsesIn(
  messages: readonly SeenMessage[],
): ReadonlyMap<SeenMessage, SeenMessage> {
  const requests = new Map<number, SeenMessage>();
  const responses = new Map<SeenMessage, SeenMessage>();
  for (const seen of messages) {
    const { http } = seen.message;
    if (http === undefined) continue;
    const request = requests.get(http.exchange);
    if (request) responses.set(request, seen);
    else requests.set(http.exchange, seen);
  }
  return responses;
}

export const partnerOf = (
  messages: readonly SeenMessage[],
  { id, message: { http } }: SeenMessage,
): SeenMessage | undefined =>
  http && messages.find((one) => one.id !== id && one.message.http?.exchange === http.exchange);
