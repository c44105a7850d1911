import { UsageError } from '../../simulator/cli/errors';
import { readLocalOptions } from '../../tools/local/options';

it('readLocalOptions reads the port of the inspector and whether to open it', () => {
  expect(readLocalOptions([])).toEqual({ port: 0, open: false });
  expect(readLocalOptions(['--port', '8080', '--open'])).toEqual({ port: 8080, open: true });
  expect(readLocalOptions(['--help'])).toEqual({ help: expect.stringContaining('deploy:local') });
});

it.each([
  [['--port', 'x'], '--port "x" is not a port'],
  [['--prot', '1'], 'There is no option "--prot" (did you mean --port?): npm run deploy:local'],
  [['local'], '"local" is not an option: npm run deploy:local -- --help lists the options.'],
])('readLocalOptions rejects %j: %s', (args, sentence) => {
  expect(() => readLocalOptions(args)).toThrow(UsageError);
  expect(() => readLocalOptions(args)).toThrow(sentence);
});
