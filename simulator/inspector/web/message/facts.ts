import { milliseconds } from '../milliseconds';
import { nameOf } from '../diagram/parties';
import { type Message } from '../seen-message';

/** Participants, method, status, duration and size of a message. */
export function facts(message: Message, partner: Message | undefined): readonly string[] {
  const exchange = [message.http, partner?.http].filter((one) => one !== undefined);
  const request = exchange.find((one) => 'method' in one);
  const response = exchange.find((one) => 'status' in one);
  return [
    `${nameOf(message.from)} → ${nameOf(message.to)}`,
    ...(request ? [`${request.method} ${request.address}`] : []),
    ...(response ? [`status ${response.status}`, milliseconds(response.durationMs)] : []),
    ...(message.http ? [`${message.http.bytes} bytes`] : []),
  ];
}
