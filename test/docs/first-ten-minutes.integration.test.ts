import { readFileSync } from 'node:fs';
import { asTest, readSaved } from '../../simulator/replay';
import { fromRoot } from '../../tools/paths';
import { blocksOf } from './support/blocks';
import { Follower } from './support/follower';
import { Shell } from './support/shell';

const TUTORIAL = 'docs/tutorials/first-ten-minutes.md';
const RUN = /^npm start|^printf .* \| npm start|^npx jest /;

describe('docs/tutorials/first-ten-minutes.md', () => {
  const shell = new Shell();
  const follower = new Follower(shell, 'voice-forward-linking', RUN);

  beforeAll(() => {
    shell.cloneProject();
    shell.run('cd ~/voice-forward-linking');
  });

  it.each(blocksOf(TUTORIAL))('line $line: $language', (block) => follower.follow(block), 240_000);

  it('books the ride, says the new sentence and answers the new intent', () => {
    const text = readFileSync(fromRoot(TUTORIAL), 'utf8');
    const [withoutScript, booked, changed, added] = follower.conversations;
    const last = 'Your ride to the airport is booked. Your driver arrives in 12 minutes.';
    expect(withoutScript).toContain(last);
    expect(text).toContain(last);
    expect(booked).toContain(last);
    expect(changed).toContain('Goodbye, and have a good trip!');
    expect(added).toContain('We drive day and night. Where would you like to go?');
  });

  it('shows the test that the inspector copies', () => {
    const [test] = blocksOf(TUTORIAL).filter(({ note }) => note.includes('test/conversations'));
    const [, transcript] = /toEqual\((\[[\s\S]*?\])\);/.exec(test!.text)!;
    const said = [...transcript!.matchAll(/^ +(['"])(.*)\1,$/gm)].map(([, , line]) => line!);
    const steps = said
      .filter((line) => line.startsWith('Customer: '))
      .map((line) => ({ say: line.slice('Customer: '.length) }));
    const saved = readSaved({ format: 'alexa-conversation', version: 1, locale: 'en-US', steps });
    expect(`${test!.text}\n`).toBe(asTest(saved, said));
  });
});
