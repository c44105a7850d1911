/** A heading of one word is the id of an alarm. */
export const alarmSections = (text: string): string[] =>
  [...text.matchAll(/^## ([A-Z][A-Za-z]+)$/gm)].map(([, heading]) => heading ?? '');

const isAddress = (runBook: string): boolean => runBook.startsWith('https://');

export const runBookLink = (runBook: string, section: string): string =>
  isAddress(runBook)
    ? `Run book: ${runBook}#${section.toLowerCase()}`
    : `Run book: section ${section} of ${runBook}.`;

export const runBookMarkdown = (runBook: string, sections: readonly string[]): string =>
  isAddress(runBook)
    ? sections.map((id) => `[${id}](${runBook}#${id.toLowerCase()})`).join(' · ')
    : `${runBook}, sections ${sections.join(', ')}`;
