import { milliseconds } from '../milliseconds';
import { type Message } from '../seen-message';
import { CopyButton } from './copy-button';
import { asCurl, httpText } from './http-text';

export interface RawHttpProps {
  readonly message: Message;
  readonly partner: Message | undefined;
}

export function RawHttp({ message, partner }: RawHttpProps) {
  const both = [message, ...(partner ? [partner] : [])];
  const request = both.find(({ http }) => http && 'method' in http);
  const response = both.find(({ http }) => http && 'status' in http);
  const texts = [request, response].flatMap((one) => (one && httpText(one)) ?? []);
  if (texts.length === 0) {
    return <p class="soft">No HTTP: this message is not sent over HTTP here, or did not arrive.</p>;
  }
  const http = response?.http;
  const curl = request && asCurl(request);
  return (
    <>
      <div class="toolbar">
        {http && 'status' in http && (
          <p class="soft">
            Status {http.status} · {milliseconds(http.durationMs)} · {http.bytes} bytes
          </p>
        )}
        <CopyButton label="Copy" text={texts.join('\n\n')} />
        {curl !== undefined && <CopyButton label="Copy as cURL" text={curl} />}
      </div>
      {texts.map((text, index) => (
        <pre
          key={index}
          class="raw"
          tabIndex={0}
          role="region"
          aria-label={text.startsWith('HTTP/') ? 'Raw response' : 'Raw request'}
        >
          {text}
        </pre>
      ))}
      <p class="soft">Secrets are shortened.</p>
    </>
  );
}
