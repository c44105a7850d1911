const TAG = /<(\/?)([a-z:-]+)((?:\s+[a-z:-]+="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)+/iy;
// eslint-disable-next-line no-control-regex -- characters that XML does not allow
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u;

/** Whether text is empty, or well-formed SSML in one `speak` element. */
export function isSpeakable(ssml: string): boolean {
  if (ssml === '') return true;
  if (NOT_XML.test(ssml) || !/^<speak>[^]*<\/speak>$/.test(ssml)) return false;
  const open: string[] = [];
  let at = 0;
  while (at < ssml.length) {
    TEXT.lastIndex = TAG.lastIndex = at;
    const text = TEXT.exec(ssml);
    const tag = text ? null : TAG.exec(ssml);
    if (!text && !tag) return false;
    if (tag && !nests(open, tag)) return false;
    at += (text ?? tag)![0].length;
    if (open.length === 0 && at < ssml.length) return false;
  }
  return open.length === 0;
}

function nests(open: string[], [, closing, name, attributes, empty]: RegExpExecArray): boolean {
  if (closing) return attributes === '' && empty === '' && open.pop() === name;
  if (!empty) open.push(name!);
  return true;
}
