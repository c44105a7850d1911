import { type DialogStep, promptOf } from '../../../simulator/alexa/dialog';
import { type PublishedSkill } from '../../../simulator/published-skill';
import { type InteractionModel } from '../../../simulator/speech/interaction-model';
import { type Answering, asking, saying } from '../support/fake-skill';
import { useTalks } from '../support/talk';

const talks = useTalks();

const ORDER_INTENT = {
  name: 'OrderIntent',
  // "a large one" fits the last sample too, but the sample of `size` wins: "large" is a value of SIZE.
  samples: ['order a pizza', 'order a {size} pizza', '{size} {drink}'],
  slots: [
    { name: 'size', type: 'SIZE', samples: ['a {size} one', 'a {size} one with {drink}'] },
    { name: 'count', type: 'AMAZON.NUMBER' },
    { name: 'drink', type: 'DRINK' },
  ],
};

function skillWith(delegationStrategy: 'ALWAYS' | 'SKILL_RESPONSE'): PublishedSkill {
  const model: InteractionModel = {
    interactionModel: {
      languageModel: {
        invocationName: 'pizza place',
        intents: [ORDER_INTENT, { name: 'AMAZON.StopIntent' }, { name: 'AMAZON.YesIntent' }],
        types: [
          {
            name: 'SIZE',
            values: ['small', 'large'].map((value) => ({ name: { value, synonyms: [] } })),
          },
          { name: 'DRINK', values: [{ name: { value: 'cola', synonyms: [] } }] },
        ],
      },
      dialog: {
        delegationStrategy,
        intents: [
          {
            name: ORDER_INTENT.name,
            confirmationRequired: true,
            prompts: { confirmation: 'confirm' },
            slots: [
              {
                name: 'size',
                type: 'SIZE',
                elicitationRequired: true,
                prompts: { elicitation: 'size' },
              },
              {
                name: 'count',
                type: 'AMAZON.NUMBER',
                elicitationRequired: true,
                confirmationRequired: true,
                prompts: { elicitation: 'count', confirmation: 'confirm-count' },
              },
            ],
          },
        ],
      },
      prompts: [
        prompt('size', 'Which size?'),
        prompt('count', 'How many {size} pizzas?'),
        prompt('confirm-count', '{count}, right?'),
        prompt('confirm', 'Shall I order {count} {size} pizzas?'),
      ],
    },
  };
  return {
    manifest: { events: { subscriptions: [] } },
    models: new Map([['en-US', model]]),
    accountLinking: undefined,
  };
}

function prompt(id: string, value: string) {
  return { id, variations: [{ type: 'PlainText' as const, value }] };
}

const DELEGATION = { version: '1.0', response: { directives: [{ type: 'Dialog.Delegate' }] } };

const delegating: Answering = ({ request }) => {
  if (request.type !== 'IntentRequest') return asking('What would you like?');
  return request['dialogState'] === 'COMPLETED' ? saying('Ordered.') : DELEGATION;
};

const begin = (delegationStrategy: 'ALWAYS' | 'SKILL_RESPONSE', answering = delegating) =>
  talks.begin({ published: skillWith(delegationStrategy), answering });

const UTTERANCES = ['open pizza place', 'order a pizza', 'a large one', 'two', 'yes', 'yes'];

const TRANSCRIPT = [
  'skill: Which size? [microphone open]',
  'customer: a large one',
  'skill: How many large pizzas? [microphone open]',
  'customer: two',
  'skill: 2, right? [microphone open]',
  'customer: yes',
  'skill: Shall I order 2 large pizzas? [microphone open]',
  'customer: yes',
  'skill: Ordered.',
];

it('a dialog plays the prompts of the model for a skill that delegates each step', async () => {
  const talk = await begin('SKILL_RESPONSE');
  await talk.say(...UTTERANCES);
  expect(talk.lines().slice(-TRANSCRIPT.length)).toEqual(TRANSCRIPT);
  const states = talk.skill.envelopes.map(({ request }) => request['dialogState']);
  expect(states.filter(Boolean)).toEqual([
    'STARTED',
    ...Array<string>(4).fill('IN_PROGRESS'),
    'COMPLETED',
  ]);
  expect(talk.lastRequest('IntentRequest')).toMatchObject({
    intent: {
      confirmationStatus: 'CONFIRMED',
      slots: { size: { value: 'large' }, count: { value: '2', confirmationStatus: 'CONFIRMED' } },
    },
  });
});

it('an answer in a dialog fills each slot of the matching sample, not only the elicited slot', async () => {
  const talk = await begin('SKILL_RESPONSE');
  await talk.say('open pizza place', 'order a pizza', 'a large one with cola');
  expect(talk.lastRequest('IntentRequest')).toMatchObject({
    intent: { slots: { size: { value: 'large' }, drink: { value: 'cola' } } },
  });
});

it('an answer in a dialog keeps the apostrophes of a value that the model does not list', async () => {
  const talk = await begin('SKILL_RESPONSE');
  await talk.say('open pizza place', 'order a pizza', 'Giant’s');
  expect(talk.lastRequest('IntentRequest')).toMatchObject({
    intent: { slots: { size: { value: "giant's" } } },
  });
});

it('a dialog calls the skill only at its end, if the delegation strategy of the model is ALWAYS', async () => {
  const talk = await begin('ALWAYS');
  await talk.say(...UTTERANCES);
  expect(talk.lines().slice(-TRANSCRIPT.length)).toEqual(TRANSCRIPT);
  const states = talk.skill.envelopes.map(({ request }) => request['dialogState']);
  expect(states.filter(Boolean)).toEqual(['COMPLETED']);
});

it.each<[DialogStep, string]>([
  [{ kind: 'elicitSlot', slot: 'size' }, 'What is the size?'],
  [{ kind: 'confirmSlot', slot: 'size' }, 'Is that correct?'],
  [{ kind: 'confirmIntent' }, 'Is that correct?'],
])('a dialog asks a default question if the model has no prompt: %j', (step, question) => {
  const { interactionModel } = skillWith('ALWAYS').models.get('en-US')!;
  const intent = { name: ORDER_INTENT.name, confirmationStatus: 'NONE' } as const;
  const model = { interactionModel: { ...interactionModel, prompts: [] } };
  expect(promptOf(model, { intent, step })).toBe(question);
});

it('a dialog asks for a slot again when its value is denied', async () => {
  const talk = await begin('ALWAYS');
  await talk.say('open pizza place', 'order a large pizza', 'two', 'no');
  expect(talk.lines().at(-1)).toBe('skill: How many large pizzas? [microphone open]');
});

it('an answer fills the slot that the skill elicits, and "no" to the confirmation denies the intent', async () => {
  const eliciting: Answering = ({ request }) => {
    if (request.type !== 'IntentRequest') return asking('What would you like?');
    const { slots, confirmationStatus } = request.intent as unknown as {
      slots: { size: { value?: string } };
      confirmationStatus: string;
    };
    if (confirmationStatus !== 'NONE') return saying(`It is ${confirmationStatus}.`);
    const directive =
      slots.size.value === undefined
        ? { type: 'Dialog.ElicitSlot', slotToElicit: 'size' }
        : { type: 'Dialog.ConfirmIntent' };
    return asking(`${directive.type}?`, { directives: [directive] });
  };
  const talk = await begin('SKILL_RESPONSE', eliciting);
  await talk.say('open pizza place', 'order a pizza', 'large', 'no');
  expect(talk.lines().at(-1)).toBe('skill: It is DENIED.');
  expect(talk.problems()).toEqual([]);
});

it('"stop" in a dialog sends AMAZON.StopIntent', async () => {
  const talk = await begin('ALWAYS');
  await talk.say('open pizza place', 'order a pizza', 'stop');
  expect(talk.lastRequest('IntentRequest')).toMatchObject({
    intent: { name: 'AMAZON.StopIntent' },
  });
});

it('a dialog directive is rejected in response to a launch, which has no dialog', async () => {
  const talk = await begin('ALWAYS', () => DELEGATION);
  await talk.say('open pizza place');
  expect(talk.problems().join()).toMatch(/Dialog.Delegate needs an intent with a dialog/);
});

it('the sixth dialog directive in one turn is rejected', async () => {
  const talk = await begin('ALWAYS', ({ request }) =>
    request.type === 'IntentRequest' ? DELEGATION : asking('What would you like?'),
  );
  await talk.say(...UTTERANCES);
  expect(talk.problems()).toContain(
    'The skill answered more than 5 requests in one turn with a dialog directive.',
  );
  expect(
    talk.skill.envelopes.filter(({ request }) => request.type === 'IntentRequest'),
  ).toHaveLength(6);
});

it('sendIntent sends the given intent with resolutions, confirmation statuses and dialog state', async () => {
  const talk = await begin('ALWAYS');
  await talk.simulation.sendIntent({
    name: 'OrderIntent',
    slots: { size: { values: ['small'], confirmationStatus: 'DENIED' } },
    confirmationStatus: 'CONFIRMED',
    dialogState: 'IN_PROGRESS',
  });
  expect(
    talk.skill.envelopes.find(({ request }) => request.type === 'IntentRequest')?.request,
  ).toMatchObject({
    dialogState: 'IN_PROGRESS',
    intent: {
      confirmationStatus: 'CONFIRMED',
      slots: {
        size: {
          value: 'small',
          confirmationStatus: 'DENIED',
          resolutions: { resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_MATCH' } }] },
        },
        count: { name: 'count', confirmationStatus: 'NONE' },
      },
    },
  });
});

it('a note reports an utterance that a model without AMAZON.FallbackIntent does not understand', async () => {
  const talk = await begin('ALWAYS');
  await talk.say('open pizza place', 'what is the weather like today');
  expect(talk.notes().at(-1)).toMatch(/:intent NAME/);
  expect(talk.problems()).toEqual([]);
});
