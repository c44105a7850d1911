import { type Words } from './words/words';

/** Empty if only filler words are left. */
export function withoutFiller(
  value: string,
  { notPlaces, aroundPlaces }: Words,
  locale = 'en-US',
): string {
  let name = value.trim();
  const isSpaced = !locale.startsWith('ja');
  for (const filler of aroundPlaces) {
    const [before, after] = isSpaced ? [`${filler} `, ` ${filler}`] : [filler, filler];
    if (name.toLowerCase().startsWith(before)) name = name.slice(before.length).trim();
    if (name.toLowerCase().endsWith(after)) name = name.slice(0, -after.length).trim();
  }
  const rest = name.toLowerCase();
  return notPlaces.includes(rest) || aroundPlaces.includes(rest) ? '' : name;
}
