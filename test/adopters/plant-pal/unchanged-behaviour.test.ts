import { join } from 'node:path';
import { type RequestEnvelope, type ResponseEnvelope } from 'ask-sdk-model';
import { fromRoot } from '../../../tools/paths';
import * as envelopes from '../../support/envelopes';
import { temporaryDirectory } from '../../support/directory';
import { bundleAsCommonJs } from './bundle';

type Handler = (event: RequestEnvelope, context?: unknown) => Promise<ResponseEnvelope>;
type Line = readonly [requestOrIntent: string, slots?: Record<string, string>];

/** Reaches each handler that needs no account, except that of skill events. */
const SESSIONS: readonly (readonly Line[])[] = [
  [
    ['LaunchRequest'],
    ['LastWateredIntent', { plant: 'fern' }],
    ['AMAZON.YesIntent'],
    ['LastWateredIntent', { plant: 'fern' }],
    ['LastWateredIntent', { plant: 'orchid' }],
    ['AMAZON.NoIntent'],
    ['WaterPlantIntent'],
    ['WaterPlantIntent', { plant: 'cactus' }],
    ['AMAZON.RepeatIntent'],
    ['AMAZON.HelpIntent'],
    ['AMAZON.FallbackIntent'],
    ['AMAZON.YesIntent'],
    ['AMAZON.StopIntent'],
  ],
  [['LaunchRequest'], ['LastWateredIntent', { plant: 'cactus' }], ['SessionEndedRequest']],
];

async function play(handler: Handler, accessToken?: string): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const lines of SESSIONS) {
    let attributes: Record<string, unknown> | undefined = {};
    for (const [index, [name, slots]] of lines.entries()) {
      const fields = { isNew: index === 0, attributes, accessToken };
      const event = name.endsWith('Request')
        ? envelopes.envelope({ type: name }, fields)
        : envelopes.intent(name, slots, fields);
      const answer = await handler(event as never);
      attributes = answer.sessionAttributes;
      answers.push(JSON.parse(JSON.stringify(answer)));
    }
  }
  return answers;
}

describe('a request that needs no account', () => {
  const directory = temporaryDirectory(fromRoot('dist'));
  let withoutLinking: Handler;
  let withLinking: Handler;

  beforeAll(async () => {
    process.env.SKILL_ID = envelopes.SKILL_ID;
    process.env.LWA_CLIENT_ID = 'amzn1.application-oa2-client.4f3e2d1c0b4f3e2d1c0b4f3e2d1c0b4f';
    withoutLinking = await handlerOf('index.before');
    withLinking = await handlerOf('index');
  });

  const handlerOf = async (module: string): Promise<Handler> => {
    const file = await bundleAsCommonJs(join(directory, module), module);
    return ((await import(file)) as { handler: Handler }).handler;
  };

  it.each([undefined, 'Atza|token'])(
    'gets the same answer and stores the same attributes as without linking, with the token: %s',
    async (token) => {
      const answers = await play(withoutLinking, token);

      expect(await play(withLinking, token)).toEqual(answers);
      expect(JSON.stringify(answers)).toContain('You watered the cactus today.');
      expect(JSON.stringify(answers)).toContain('Welcome back to Plant Pal.');
    },
  );

  it('closes the question of linking when its handler throws', async () => {
    const accountLinking = { offer: 'open', question: 'offer' };
    const attributes = { accountLinking, lastSpeech: {} };
    const event = envelopes.intent('AMAZON.RepeatIntent', {}, { isNew: false, attributes });
    const { response, sessionAttributes } = await withLinking(event as never);

    expect(JSON.stringify(response)).toContain('Something went wrong on my side.');
    expect(sessionAttributes).toMatchObject({ accountLinking: { offer: 'open' } });
    expect(sessionAttributes).not.toHaveProperty('accountLinking.question');
  });
});
