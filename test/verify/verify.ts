import { OptionError, type Options, optionsOf } from './options';
import { type Part } from './parts';
import { type Report } from './report';

/** What one run of the command says. */
export interface Verdict {
  /** 0 where all holds, 1 where something fails, 2 for a wrong option. */
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm run verify` with these words: attempts the parts, one after another. Never rejects. */
export async function verify(words: readonly string[], parts: readonly Part[]): Promise<Verdict> {
  let options: Options;
  let wanted: readonly Part[];
  try {
    const read = optionsOf(words);
    if ('help' in read) return { exitCode: 0, stdout: read.help, stderr: '' };
    options = read;
    wanted = chosen(parts, options.only);
  } catch (error) {
    return { exitCode: 2, stdout: '', stderr: `${messageOf(error)}\n` };
  }
  const rows = [['part', 'tried', '', 'took']];
  const failures: string[] = [];
  const notes = [`seed ${options.seed}`];
  for (const part of wanted) {
    const began = Date.now();
    const report = await part.check(options).catch(unfinished);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    const figures = Object.entries(report.figures).map(([unit, count]) => `${count} ${unit}`);
    const verdict = report.failures.length === 0 ? 'holds' : 'FAILS';
    rows.push([part.name, figures.join(', '), verdict, `${seconds} s`]);
    failures.push(...report.failures.map((failure) => `${part.name}: ${failure}`));
    if (report.note !== undefined) notes.push(report.note);
  }
  return {
    exitCode: failures.length === 0 ? 0 : 1,
    stdout: `${table(rows)}\n${notes.join(', ')}\n`,
    stderr: failures.map((failure) => `\n${failure}\n`).join(''),
  };
}

/** What could not be tried to its end is no proof. */
const unfinished = (error: unknown): Report => ({
  figures: {},
  failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
});

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function chosen(parts: readonly Part[], only: string | undefined): readonly Part[] {
  const wanted = parts.filter(({ name }) => only === undefined || name.includes(only));
  if (wanted.length > 0) return wanted;
  const names = parts.map(({ name }) => name).join(', ');
  throw new OptionError(`--only is ${JSON.stringify(only)}: no part is called that, but ${names}.`);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column]!));
    return `${cells.join('  ').trimEnd()}\n`;
  });
  return lines.join('');
}
