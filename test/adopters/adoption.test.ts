import { readFileSync } from 'node:fs';
import { cafeWords } from '../support/cafe-words';
import { fromRoot } from '../../tools/paths';
import { skillWithLinking } from './adoption';

const APPLICATION = { applicationId: 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000' };

describe('adopting linking', () => {
  const source = readFileSync(fromRoot('test/adopters/adoption.ts'), 'utf8');

  it('takes fewer than forty lines, which the README shows as they are compiled here', () => {
    const readme = readFileSync(fromRoot('lambda/linking/README.md'), 'utf8');
    const [, shown = ''] = /```ts\n([^]*?)```/.exec(readme) ?? [];
    expect(
      shown.replace("'alexa-voice-forward-account-linking/linking'", "'../../lambda/linking'"),
    ).toBe(source);
    expect(shown.split('\n').length).toBeLessThan(40);
  });

  it('makes one request require an account, and does not change the others', async () => {
    const answering = (name: string, words: string) => ({
      canHandle: ({
        requestEnvelope: { request },
      }: {
        requestEnvelope: { request: { type: string; intent?: { name: string } } };
      }) => request.type === name || request.intent?.name === name,
      handle: (input: { responseBuilder: { speak(text: string): { getResponse(): object } } }) =>
        input.responseBuilder.speak(words).getResponse(),
    });
    const skill = skillWithLinking(
      {
        launch: answering('LaunchRequest', 'Welcome.'),
        orders: answering('OrderIntent', 'Ordered.'),
        others: [answering('MenuIntent', 'The menu.')],
      },
      cafeWords,
      'table',
    );
    const said = async (name: string, accessToken?: string) => {
      const user = { userId: 'customer', ...(accessToken && { accessToken }) };
      const { response } = await skill.invoke({
        version: '1.0',
        session: {
          new: false,
          sessionId: 'session',
          application: APPLICATION,
          user,
          attributes: { accountLinking: { offer: 'open' } },
        },
        context: { System: { application: APPLICATION, user, apiEndpoint: '' } },
        request: {
          type: 'IntentRequest',
          requestId: 'request',
          timestamp: '',
          locale: 'en-US',
          dialogState: 'STARTED',
          intent: { name, confirmationStatus: 'NONE' },
        },
      } as never);
      return JSON.stringify(response);
    };

    expect(await said('MenuIntent')).toContain('The menu.');
    expect(await said('OrderIntent', 'Atza|token')).toContain('Ordered.');
    expect(await said('OrderIntent')).toContain('Shall I link it?');
    expect(await said('LinkAccountIntent', 'Atza|token')).toContain('already linked');
  });
});
