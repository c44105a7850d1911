/** Sections of the run book about alarms: each heading of one word is an alarm's id. */
export const alarmSections = (text: string): string[] =>
  [...text.matchAll(/^## ([A-Z][A-Za-z]+)$/gm)].map(([, heading]) => heading ?? '');

const isAddress = (runBook: string): boolean => runBook.startsWith('https://');

/** A link to an alarm's section if the run book has an https address, else a sentence with section and path. */
export const runBookLink = (runBook: string, section: string): string =>
  isAddress(runBook)
    ? `Run book: ${runBook}#${section.toLowerCase()}`
    : `Run book: section ${section} of ${runBook}.`;

/** Where the sections of several alarms are, as Markdown for a dashboard. */
export const runBookMarkdown = (runBook: string, sections: readonly string[]): string =>
  isAddress(runBook)
    ? sections.map((id) => `[${id}](${runBook}#${id.toLowerCase()})`).join(' · ')
    : `${runBook}, sections ${sections.join(', ')}`;
