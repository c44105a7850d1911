import { relative } from 'node:path';
import { type SkillFiles } from '../skill-files';
import { literal } from './literal';
import { type SavedConversation } from './saved-conversation';

interface OtherSkill extends SkillFiles {
  /** The developer's name. @default none */
  readonly publisher?: string | undefined;
}

/** Source of a file in test/conversations/. */
export function asTest(
  saved: SavedConversation,
  transcript: readonly string[],
  otherSkill?: OtherSkill,
): string {
  const { locale } = saved;
  const localeOption = locale === undefined ? '' : literal({ locale }, AT_START);
  const options = otherSkill ? otherSkillOptions(otherSkill, locale) : localeOption;
  const [names, from] = otherSkill
    ? ['playSaved, readPublishedSkill, readSaved', 'alexa-voice-forward-account-linking/simulator']
    : ['playSaved, readSaved', '../../simulator'];
  return `import { ${names}, startSimulation, transcriptOf } from '${from}';

const saved = ${call('readSaved', saved, { indent: 0, column: 'const saved = '.length })};

it('replays the saved conversation with the same transcript', async () => {
  const simulation = await startSimulation(${options});
  try {
    await playSaved(simulation, saved);
    ${call(EXPECTED, transcript, { indent: 4, column: 4 })};
  } finally {
    await simulation.close();
  }
});
`;
}

/** Paths are relative to the project's root, where tests run. */
function otherSkillOptions(
  { bundle, publisher, ...files }: OtherSkill,
  locale: string | undefined,
): string {
  const path = (file: string) => literal(relative(process.cwd(), file), AT_START);
  return `{
    bundle: ${path(bundle)},
    published: readPublishedSkill({
      skillPackage: ${path(files.skillPackage)},
      accountLinking: ${path(files.accountLinking)},
    }),
    isOtherSkill: true,${option('publisher', publisher)}${option('locale', locale)}
  }`;
}

const option = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `\n    ${name}: ${literal(value, AT_START)},`;

const AT_START = { indent: 0, column: 0, after: 0 };
const EXPECTED = 'expect(transcriptOf(simulation.record.entries)).toEqual';

function call(name: string, value: unknown, place: { indent: number; column: number }): string {
  const column = place.column + name.length + '('.length;
  return `${name}(${literal(value, { ...place, column, after: ');'.length })})`;
}
