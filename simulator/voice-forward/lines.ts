import en from './lines/en.json';
import ja from './lines/ja.json';

/**
 * `introduction`, `consent`, `passcode`, `linked` and `failed` are documented, the other lines are assumed.
 */
type Dialog = typeof en;

/** Languages in which Amazon documents the dialog. */
const DOCUMENTED: Readonly<{ [language: string]: Dialog }> = { en, ja };

export type LineName = keyof Dialog['lines'];
export type PermissionKind = keyof Dialog['permissions'];
export type Lines = (name: LineName, values?: Readonly<{ [value: string]: string }>) => string;

export const isDialogDocumented = (language: string): boolean =>
  Object.hasOwn(DOCUMENTED, language);

/** English in a language whose dialog Amazon does not document. */
export function linesOf(language: string, skill: string): Lines {
  const { parts, lines } = DOCUMENTED[language] ?? en;
  return (name, values = {}) => {
    const fill = (text: string): string =>
      text.replace(/\{(\w+)\}/g, (_, placeholder: string) =>
        placeholder === 'skill'
          ? skill
          : (values[placeholder] ?? fill(parts[placeholder as keyof typeof parts])),
      );
    return fill(lines[name]);
  };
}

export function listedPermissions(kinds: readonly PermissionKind[], language: string): string {
  const { permissions, comma, and } = DOCUMENTED[language] ?? en;
  const names = kinds.map((kind) => permissions[kind]);
  return [names.slice(0, -1).join(comma), ...names.slice(-1)].filter(Boolean).join(and);
}
