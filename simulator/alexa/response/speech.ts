/** SSML tags that Alexa supports. */
const SUPPORTED_TAGS =
  /^(amazon:(domain|effect|emotion)|audio|break|emphasis|lang|p|phoneme|prosody|s|say-as|speak|sub|voice|w)$/;

const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gy;
const ENTITY = /&(amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);/g;

// eslint-disable-next-line no-control-regex -- the characters that XML does not allow
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u;

export function ssmlProblem(ssml: string): string | undefined {
  if (!/^\s*<speak\b[\s\S]*<\/speak>\s*$/.test(ssml))
    return 'it is not enclosed in <speak>…</speak>';
  const [character] = NOT_XML.exec(ssml) ?? [];
  if (character !== undefined)
    return `XML does not allow the character ${JSON.stringify(character)}`;
  if (ssml.replace(ENTITY, '').includes('&')) return "an '&' is not written as '&amp;'";
  const open: string[] = [];
  for (let at = ssml.indexOf('<'); at !== -1; at = ssml.indexOf('<', at)) {
    TAG.lastIndex = at;
    const [tag, closing, name = '', , empty] = TAG.exec(ssml) ?? [];
    if (tag === undefined) return `'${ssml.slice(at, at + 20)}' is not a tag`;
    if (!SUPPORTED_TAGS.test(name)) return `<${name}> is not supported by Alexa`;
    if (closing) {
      if (open.pop() !== name) return `</${name}> has no opening tag`;
    } else if (!empty) {
      open.push(name);
    }
    at += tag.length;
    if (open.length === 0 && ssml.includes('<', at)) return 'it continues after </speak>';
  }
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : undefined;
}

const NAMED_ENTITIES: Readonly<{ [name: string]: string }> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

export const spokenText = (ssml: string): string =>
  ssml
    .replace(/<break\b[^>]*>|<\/?(p|s)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(ENTITY, (_, name: string) => NAMED_ENTITIES[name] ?? fromCode(name))
    .replace(/\s+/g, ' ')
    .trim();

const fromCode = (name: string): string => {
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** A question in a quoted example of what the customer can say is not a question of the skill. */
const QUOTED = /(?<=^|[\s(,:])['‘"“„«][^\n]*?['’"”“»](?=$|[\s.,;:!?)])|「[^」]*」/g;

export const asksQuestion = (text: string): boolean =>
  /[?？؟]|か。/.test(text.replace(QUOTED, ' '));
