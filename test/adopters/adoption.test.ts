import { readFileSync } from 'node:fs';
import { type RequestHandler } from 'ask-sdk-core';
import { fromRoot } from '../../tools/paths';
import { cafeWords } from '../support/cafe-words';
import { intent } from '../support/envelopes';
import { skillWithLinking } from './adoption';

const answering = (name: string, words: string): RequestHandler => ({
  canHandle: ({ requestEnvelope: { request } }) =>
    request.type === name || (request.type === 'IntentRequest' && request.intent.name === name),
  handle: ({ responseBuilder }) => responseBuilder.speak(words).getResponse(),
});

describe('adopting linking', () => {
  const source = readFileSync(fromRoot('test/adopters/adoption.ts'), 'utf8');

  it('takes fewer than forty lines, which are the same in the README and in the compiled file', () => {
    const readme = readFileSync(fromRoot('lambda/linking/README.md'), 'utf8');
    const [, shown = ''] = /```ts\n([^]*?)```/.exec(readme) ?? [];
    expect(
      shown.replace("'alexa-voice-forward-account-linking/linking'", "'../../lambda/linking'"),
    ).toBe(source);
    expect(shown.split('\n').length).toBeLessThan(40);
  });

  it('makes one request require an account, and does not change the others', async () => {
    const skill = skillWithLinking(
      {
        launch: answering('LaunchRequest', 'Welcome.'),
        orders: answering('OrderIntent', 'Ordered.'),
        others: [answering('MenuIntent', 'The menu.')],
      },
      cafeWords,
      'table',
    );
    // The table does not exist, and the offer is made nevertheless.
    const responseTo = async (name: string, accessToken?: string) =>
      JSON.stringify(await skill.invoke(intent(name, {}, { accessToken }) as never));

    expect(await responseTo('MenuIntent')).toContain('The menu.');
    expect(await responseTo('OrderIntent', 'Atza|token')).toContain('Ordered.');
    expect(await responseTo('OrderIntent')).toContain('Shall I link it?');
    expect(await responseTo('LinkAccountIntent', 'Atza|token')).toContain('already linked');
  });
});
