import { useEffect, useState } from 'preact/hooks';
import { type ProtocolRow } from '../../server/events';
import { type SeenMessage } from '../seen-message';
import { facts } from './facts';
import { Markdown } from './markdown';
import { protocolRow } from './protocol-row';

const EVIDENCE: Readonly<{ [letter: string]: string }> = {
  D: 'documented by Amazon',
  R: 'reported by developers',
  A: 'assumed',
  P: 'decided by this project',
};

let loading: Promise<Readonly<{ [id: string]: ProtocolRow }>> | undefined;
const loadRows = async () => (await fetch('/protocol.json')).json() as typeof loading & object;

export interface ExplainProps {
  readonly seen: SeenMessage;
  readonly partner: SeenMessage | undefined;
}

/** The row of the protocol that explains a message. */
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

/** `[D](https://…)`, or a letter with a remark. */
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
