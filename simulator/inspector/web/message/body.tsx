import { useEffect, useState } from 'preact/hooks';
import { type SeenMessage } from '../seen-message';
import { connectionTokenIn, decodeConnectionToken } from './connection-token';
import { CopyButton } from './copy-button';
import { JsonLines } from './json-lines';

export function Body({ seen: { message, problems } }: { readonly seen: SeenMessage }) {
  const [search, setSearch] = useState('');
  const [decodedToken, setDecodedToken] = useState<unknown>();
  const token = connectionTokenIn(message.body);
  useEffect(() => {
    if (token !== undefined) void decodeConnectionToken(token).then(setDecodedToken);
  }, [token]);
  const text = JSON.stringify(message.body, null, 2);
  const matchCount = search === '' ? 0 : text.toLowerCase().split(search.toLowerCase()).length - 1;
  return (
    <>
      <div class="toolbar">
        <input
          type="search"
          aria-label="Search in the body"
          placeholder="Search in the body"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <span class="soft" role="status">
          {search !== '' && `${matchCount} found`}
        </span>
        <CopyButton label="Copy" text={text} />
      </div>
      <JsonLines label="Message body" text={text} problems={problems} search={search} />
      {decodedToken !== undefined && (
        <>
          <h4>Connection token, decoded</h4>
          <JsonLines
            label="Connection token"
            text={JSON.stringify(decodedToken, null, 2)}
            problems={[]}
            search={search}
          />
        </>
      )}
    </>
  );
}
