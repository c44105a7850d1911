import { literal } from '../../../simulator/replay/literal';

const AT_START = { indent: 0, column: 0, after: 0 };

it.each([
  ['plain', "'plain'"],
  ["it's", '"it\'s"'],
  ['"so" it\'s', "'\"so\" it\\'s'"],
  ['a\\b\nc', "'a\\\\b\\nc'"],
  [null, 'null'],
  [86_400_000, '86400000'],
  [{}, '{}'],
  [[], '[]'],
  [{ say: 'yes', 'in-app': [true, 1] }, "{ say: 'yes', 'in-app': [true, 1] }"],
])('literal writes %j in one line', (value, text) => {
  expect(literal(value, AT_START)).toBe(text);
});

it('literal writes one part a line if a value is too long for one line', () => {
  const long = 'x'.repeat(90);
  expect(literal({ steps: [{ say: long }] }, AT_START)).toBe(
    `{\n  steps: [\n    {\n      say: '${long}',\n    },\n  ],\n}`,
  );
});

it.each(["\\'", '\\"', "'\\\\'", '"\\\\"\'', '\u2028\u0000', '${x}`'])(
  'literal writes %j so that it evaluates to the same text',
  (text) => {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the literal is code
    const read = new Function(`return ${literal(text, AT_START)}`) as () => unknown;
    expect(read()).toBe(text);
  },
);
