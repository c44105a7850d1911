import { loggedErrors } from '../../../simulator/alexa/logged-errors';

const frames = [
  `    at handle (${process.cwd()}/lambda/ride-hailer/handlers/help.ts:12:9)`,
  `    at process (${process.cwd()}/node_modules/ask-sdk-core/dist/skill.js:1:1)`,
  '    at node:internal/main:1:1',
];

const ERROR = {
  message: 'TypeError: rides is not iterable',
  trace: ['at lambda/ride-hailer/handlers/help.ts:12:9'],
};

it('loggedErrors finds the stack trace that console.error prints, with the frames of the skill', () => {
  const lines = ['before', ERROR.message, ...frames, 'after'];
  expect(loggedErrors(lines)).toEqual([ERROR]);
});

it.each([['errorStack'], ['stack']])(
  'loggedErrors finds the field %s of a structured line',
  (field) => {
    const line = JSON.stringify({ level: 'ERROR', [field]: [ERROR.message, ...frames].join('\n') });
    expect(loggedErrors([line])).toEqual([ERROR]);
  },
);

it('loggedErrors ignores JSON of another level or without a stack trace, malformed JSON, and text without a stack trace', () => {
  const warning = JSON.stringify({ level: 'WARN', stack: `${ERROR.message}\n${frames[0]}` });
  expect(loggedErrors([warning, '{"level":"ERROR"}', '{', 'an error occurred'])).toEqual([]);
});

it('loggedErrors finds the first line of a message of several lines', () => {
  const message = "Error: Cannot find module './constants'";
  const lines = ['before', message, 'Require stack:', '- /var/task/index.js', ...frames];
  expect(loggedErrors(lines)).toEqual([{ ...ERROR, message }]);
});
