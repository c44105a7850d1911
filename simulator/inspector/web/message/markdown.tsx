/** A cell of the protocol notes: text with `code` and links. */
export const Markdown = ({ text }: { readonly text: string }) => (
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
