import { type SavedConversation } from './saved-conversation';

/** A test of the conversation, for a file in test/conversations/: it runs as it is. */
export function asTest(saved: SavedConversation, transcript: readonly string[]): string {
  const locale = saved.locale === undefined ? '' : `{ locale: ${quoted(saved.locale)} }`;
  return `import { playSaved, readSaved, transcriptOf } from '../../simulator/replay';
import { createWorld } from '../../simulator/world';

it('goes as it went when it was saved', async () => {
  const world = await createWorld(${locale});
  try {
    await playSaved(world, readSaved(${indented(JSON.stringify(saved, null, 2))}));
    expect(transcriptOf(world.record.entries)).toEqual([
${transcript.map((line) => `      ${quoted(line)},`).join('\n')}
    ]);
  } finally {
    await world.close();
  }
});
`;
}

const quoted = (text: string): string => JSON.stringify(text);

const indented = (text: string): string => text.replaceAll('\n', '\n    ');
