import { parseSaved, SavedConversationError } from '../../../simulator/replay';

const file = (fields: object): string =>
  JSON.stringify({ format: 'alexa-conversation', version: 1, steps: [], ...fields });

const fileWithStep = (one: unknown): string => file({ steps: [{ say: 'open ride hailer' }, one] });

it('parseSaved accepts a file without customer, assumptions and locale', () => {
  expect(parseSaved(file({}))).toEqual({
    format: 'alexa-conversation',
    version: 1,
    customer: {},
    assumptions: {},
    steps: [],
  });
});

it('parseSaved reads every kind of step, and drops unknown fields', () => {
  const steps = [
    { say: 'my code is {code}' },
    { intent: { name: 'BookRideIntent', slots: { destination: { values: ['home'] } } } },
    { advanceMs: 8_000 },
    { customer: { phoneNumber: false } },
    { assume: { name: 'tokenEchoed', value: false } },
    { fail: { name: 'lwa', kind: '500' } },
    { fail: { name: 'lwa', kind: null } },
    { app: 'followLinkAccountCard' },
  ];
  const more = { locale: 'de-DE', customer: { linked: true }, assumptions: { tokenEchoed: false } };
  const saved = parseSaved(file({ steps, ...more, savedBy: 'somebody' }));
  expect(saved).toEqual({ format: 'alexa-conversation', version: 1, steps, ...more });
});

it.each([
  ['', 'The file does not contain valid JSON.'],
  ['{"format":', 'The file does not contain valid JSON.'],
  ['null', 'The file is not a saved conversation.'],
  ['[]', 'The file is not a saved conversation.'],
  ['{"version":1,"steps":[]}', 'The file is not a saved conversation.'],
  [file({ version: 2 }), 'has version 2 of the format, and only version 1 is supported.'],
  [file({ version: '1' }), 'has version "1" of the format'],
  [file({ version: undefined }), 'has version null of the format'],
  [file({ steps: {} }), 'The steps must be a list of at most 10000.'],
  [file({ steps: Array(10_001).fill({ say: 'x' }) }), 'The steps must be a list of at most'],
  [file({ locale: 7 }), 'The locale must be a string like "en-US".'],
  [file({ customer: [] }), 'The customer: This is not a customer.'],
  [file({ customer: { linked: 'yes' } }), 'The customer: linked is "yes": it must be true or'],
  [file({ assumptions: [] }), 'The assumptions: They must be an object'],
  [file({ assumptions: { magic: 1 } }), 'The assumptions: There is no assumption "magic"'],
  [
    fileWithStep(null),
    'Step 2: A step is an object with one of say, intent, advanceMs, customer, assume, fail',
  ],
  [fileWithStep([]), 'Step 2: A step is an object with one of'],
  [fileWithStep({ say: 'a', app: 'enable' }), 'Step 2: A step is an object with one of'],
  [fileWithStep({ sing: 'la' }), 'Step 2: There is no step "sing": it must be say'],
  [fileWithStep({ say: '  ' }), 'Step 2: An utterance must be a text of 1 to 1000 characters.'],
  [fileWithStep({ say: 'a'.repeat(1_001) }), 'Step 2: An utterance must be a text'],
  [fileWithStep({ say: { text: 'hello' } }), 'Step 2: An utterance must be a text'],
  [fileWithStep({ advanceMs: -1 }), 'Step 2: advanceMs must be a number of milliseconds'],
  [fileWithStep({ advanceMs: 1e15 }), 'Step 2: advanceMs must be a number of milliseconds'],
  [fileWithStep({ customer: { age: 7 } }), 'Step 2: A customer has no field "age".'],
  [
    fileWithStep({ assume: { name: 'tokenEchoed', value: 'maybe' } }),
    'tokenEchoed cannot be "maybe"',
  ],
  [fileWithStep({ assume: 'all' }), 'Step 2: There is no assumption "undefined"'],
  [
    fileWithStep({ fail: { name: 'moon', kind: '500' } }),
    'Step 2: {"name":"moon","kind":"500"} is not a fault',
  ],
  [fileWithStep({ fail: { name: 'lwa' } }), 'Step 2: {"name":"lwa"} is not a fault'],
  [
    fileWithStep({ app: 'delete' }),
    'Step 2: The Alexa app has no action "delete": choose from enable, disable,',
  ],
])('parseSaved rejects %s in one line, with the reason and the remedy', (text, sentence) => {
  const read = () => parseSaved(text);
  expect(read).toThrow(SavedConversationError);
  expect(read).toThrow(sentence);
  expect(read).toThrow(
    /Save a conversation in the inspector to get a file that can be replayed\.$/,
  );
  expect(read).not.toThrow('\n');
});
