import { optionsOf } from '../verify/options';

it('tries a hundred thousand envelopes with one seed for everyone', () => {
  expect(optionsOf([])).toEqual({ seed: 20_261_122, envelopes: 100_000 });
});

it('takes another seed and number', () => {
  expect(optionsOf(['--seed', '7', '--envelopes=20'])).toEqual({ seed: 7, envelopes: 20 });
});

it('tells on demand what there is', () => {
  expect(optionsOf(['--help'])).toEqual({
    help: expect.stringMatching(/--seed [^]*--envelopes [^]*--only [^]*--help /),
  });
});

it.each([['--seed', 'x'], ['--seed=-1'], ['--envelopes', '1e9'], ['--more']])(
  'refuses %s %s',
  (...words) => {
    expect(() => optionsOf(words)).toThrow();
  },
);
