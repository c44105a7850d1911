import { suggestionsFor } from '../../../../simulator/inspector/server/suggestions';
import { type PublishedSkill } from '../../../../simulator/published-skill';
import { type Simulation } from '../../../../simulator/simulation';
import { fixtureSkill } from '../../support/fixture-skill';

const simulationWith = (state: Partial<Simulation> & { linked?: boolean }): Simulation =>
  ({
    locale: 'en-US',
    listener: 'skill',
    skill: fixtureSkill(),
    customer: { linked: state.linked === true },
    ...state,
  }) as Simulation;

const OTHER_SKILL = {
  models: new Map([
    [
      'en-US',
      {
        interactionModel: {
          languageModel: {
            invocationName: 'plant pal',
            intents: [
              { name: 'WaterIntent', samples: ['water the {plant}', 'water my plants'] },
              { name: 'LinkAccountIntent', samples: ['link my account'] },
              { name: 'AMAZON.StopIntent' },
            ],
          },
        },
      },
    ],
  ]),
} as unknown as PublishedSkill;

describe('suggested utterances', () => {
  it.each<[string, Partial<Simulation>, string, string[]]>([
    [
      'open the skill when nothing is open',
      { listener: undefined },
      '',
      ['Alexa, open Ride Hailer', 'Alexa, ask Ride Hailer to book a ride to the airport'],
    ],
    ['answer the consent question', { listener: 'consent' }, '', ['I approve', 'No', '...']],
    [
      'answer the question for the passcode',
      { listener: 'passcode' },
      '',
      ['My code is {code}', 'Stop', '...'],
    ],
    [
      'open the skill in Japanese',
      { listener: undefined, locale: 'ja-JP' },
      '',
      [expect.stringMatching(/^アレクサ、ライドヘイラーを開いて$/), expect.anything()],
    ],
    [
      'open another skill',
      { listener: undefined, skill: OTHER_SKILL },
      '',
      ['Alexa, open plant pal'],
    ],
    [
      'answer the question of another skill',
      { skill: OTHER_SKILL },
      'Shall I water them?',
      ['Link my account', 'Yes', 'No', 'Water my plants', 'Stop', '...'],
    ],
  ])('%s', (_, state, lastWords, suggestions) => {
    expect(suggestionsFor(simulationWith(state), lastWords)).toEqual(suggestions);
  });

  it('answer the question of the skill: at most seven, linking first, then the other answers', () => {
    const said = suggestionsFor(simulationWith({}), 'Shall I book it?');
    expect(said.slice(0, 3)).toEqual(['Link my account', 'Yes', 'No']);
    expect(said.at(-1)).toBe('...');
    expect(said.length).toBeLessThanOrEqual(7);
  });

  it('do not include linking for a linked customer', () => {
    const said = suggestionsFor(simulationWith({ linked: true }), 'Where would you like to go?');
    expect(said).not.toContain('Link my account');
    expect(said[0]).toBe('The airport');
  });
});
