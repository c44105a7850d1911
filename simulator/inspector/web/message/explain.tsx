import { useEffect, useState } from 'preact/hooks';
import { type ProtocolRow } from '../../server/events';
import { nameOf } from '../diagram/parties';
import { milliseconds } from '../milliseconds';
import { type Message, type SeenMessage } from '../seen-message';
import { protocolRow } from './protocol-row';

const EVIDENCE: Readonly<{ [letter: string]: string }> = {
  D: 'documented by Amazon',
  R: 'reported by developers',
  A: 'assumed',
  P: 'decided by this project',
};

type Rows = Readonly<{ [id: string]: ProtocolRow }>;

let loading: Promise<Rows> | undefined;
const loadRows = async () => (await (await fetch('/protocol.json')).json()) as Rows;

export interface ExplainProps {
  readonly seen: SeenMessage;
  readonly partner: SeenMessage | undefined;
}

/** The row of the protocol for this message. */
export function Explain({ seen, partner }: ExplainProps) {
  const id = protocolRow(seen, partner?.message);
  const [row, setRow] = useState<ProtocolRow>();
  useEffect(() => {
    loading ??= loadRows();
    loading.then((rows) => setRow(rows[id])).catch(() => (loading = undefined));
  }, [id]);
  return (
    <div class="explain">
      <p class="soft">{facts(seen.message, partner?.message).join(' · ')}</p>
      {row && (
        <dl>
          <dt>
            <Markdown text={row.name} />
          </dt>
          <dd>
            <Markdown text={row.rule} />
          </dd>
          <dd class="soft">
            {row.known.split(', ').map((one) => (
              <Known key={one} text={one} />
            ))}
            <a href={`/protocol#${id}`} target="_blank" rel="noreferrer">
              In the protocol
            </a>
          </dd>
        </dl>
      )}
    </div>
  );
}

/** `text` is a letter of `EVIDENCE`: alone, as a link `[D](https://…)`, or with a remark, `A for 5xx`. */
function Known({ text }: { readonly text: string }) {
  const [, letter = text.charAt(0), url] = /^\[(\w)\]\(([^)]*)\)/.exec(text) ?? [];
  const words = EVIDENCE[letter] ?? text;
  return (
    <span>
      {url === undefined ? (
        words
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {words}
        </a>
      )}{' '}
      ·{' '}
    </span>
  );
}

function facts(message: Message, partner: Message | undefined): readonly string[] {
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

/** Supports only `code` and links. */
const Markdown = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/(`[^`]+`|\[[^\]]+\]\([^)]+\))/).map((part, index) => {
      const [, words, url] = /^\[([^\]]+)\]\((https:[^)]+)\)$/.exec(part) ?? [];
      if (url !== undefined) {
        return (
          <a key={index} href={url} target="_blank" rel="noreferrer">
            {words}
          </a>
        );
      }
      return part.startsWith('`') ? <code key={index}>{part.slice(1, -1)}</code> : part;
    })}
  </>
);
