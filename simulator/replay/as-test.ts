import { literal } from './literal';
import { type SavedConversation } from './saved-conversation';

/** A test of the conversation, for a file in test/conversations/: it runs as it is. */
export function asTest(saved: SavedConversation, transcript: readonly string[]): string {
  const { locale } = saved;
  const options = locale === undefined ? '' : literal({ locale }, AT_START);
  return `import { playSaved, readSaved, transcriptOf } from '../../simulator/replay';
import { createWorld } from '../../simulator/world';

const saved = ${call('readSaved', saved, { indent: 0, column: 'const saved = '.length })};

it('goes as it went when it was saved', async () => {
  const world = await createWorld(${options});
  try {
    await playSaved(world, saved);
    ${call(EXPECTED, transcript, { indent: 4, column: 4 })};
  } finally {
    await world.close();
  }
});
`;
}

const AT_START = { indent: 0, column: 0, after: 0 };
const EXPECTED = 'expect(transcriptOf(world.record.entries)).toEqual';

function call(name: string, value: unknown, place: { indent: number; column: number }): string {
  const column = place.column + name.length + '('.length;
  return `${name}(${literal(value, { ...place, column, after: ');'.length })})`;
}
