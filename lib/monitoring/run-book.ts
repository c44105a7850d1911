/** Headings of the run book's sections, one an alarm. */
export const runBookHeadings = (text: string): string[] =>
  [...text.matchAll(/^## ([A-Z][A-Za-z]+)$/gm)].map(([, heading]) => heading ?? '');
