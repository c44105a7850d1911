export class SectionError extends Error {
  constructor(name: string) {
    super(
      `The document has no section ${name}: put <!-- ${name} --> and <!-- /${name} --> where it belongs.`,
    );
    this.name = 'SectionError';
  }
}

/** The document with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
export function withSection(document: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from === -1 || to < from) throw new SectionError(name);
  return `${document.slice(0, from + begin.length)}\n\n${content}\n\n${document.slice(to)}`;
}
