import { ASSUMPTION_NAMES, ASSUMPTIONS } from '../../../simulator/assumptions';
import { UsageError } from '../../../simulator/cli/errors';
import { ignoredOptionsWarning } from '../../../simulator/cli/ignored-options-warning';
import { readOptions } from '../../../simulator/cli/options';
import { DEFAULT_CUSTOMER } from '../../../simulator/customer/customer';

it('readOptions needs no option', () => {
  expect(readOptions([])).toEqual({
    customer: {},
    assume: {},
    fail: {},
    locale: 'en-US',
    json: false,
    port: 0,
    open: false,
  });
});

it('readOptions reads the options of a local conversation, and merges repeated ones', () => {
  const args = [
    ['--script', '-'],
    ['--customer', '{"phoneNumber":false}'],
    ['--customer', '{"firstName":"Bob"}'],
    ['--assume', 'tokenEchoed=false'],
    ['--assume', 'statusReason=message'],
    ['--fail', 'lwa=timeout'],
    ['--fail', 'table=throttled'],
    ['--json'],
    ['--port', '8080'],
    ['--open'],
  ].flat();
  expect(readOptions(args)).toEqual({
    script: '-',
    customer: { phoneNumber: false, firstName: 'Bob' },
    assume: { tokenEchoed: false, statusReason: 'message' },
    fail: { lwa: 'timeout', table: 'throttled' },
    locale: 'en-US',
    json: true,
    port: 8080,
    open: true,
  });
});

it('readOptions reads the name and region of a deployed function', () => {
  const args = ['--function', 'ride-hailer', '--region', 'eu-west-1', '--fail', 'lwa=500'];
  expect(readOptions(args)).toMatchObject({
    function: 'ride-hailer',
    region: 'eu-west-1',
    fail: { lwa: '500' },
  });
});

it.each([
  [['--scrip', 'x'], 'There is no option "--scrip" (did you mean --script?): npm start -- --help'],
  [['hello'], '"hello" is not an option: npm start -- --help lists the options.'],
  [['--script'], 'The option --script needs a value'],
  [['--customer', 'Annie'], 'The customer "Annie" is not valid JSON: write an object like'],
  [['--customer', '[]'], 'This is not a customer. A customer is a JSON object with any of'],
  [['--assume', 'tokenEchoed'], '--assume "tokenEchoed" is not of the form NAME=VALUE'],
  [['--assume', 'tokenEchoed=maybe'], 'The assumption tokenEchoed cannot be "maybe": choose from'],
  [['--assume', 'magic=true'], 'There is no assumption "magic": choose from'],
  [['--fail', 'lwa'], '--fail "lwa" is not of the form NAME=KIND, like lwa=timeout.'],
  [
    ['--fail', 'lwa=slow'],
    '"slow" is not a kind of fault: choose refused, timeout, 500, throttled or',
  ],
  [['--scenario', 'nowhere'], 'There is no scenario "nowhere": choose consents, declines,'],
  [['--locale', 'xx-XX'], 'The skill has no locale "xx-XX": choose'],
  [['--script', 'a', '--scenario', 'all'], '--script and --scenario exclude each other'],
  [
    ['--script', 'a', '--replay', 'b'],
    '--script and --replay exclude each other: a saved conversation',
  ],
  [['--scenario', 'all', '--replay', 'b'], '--scenario and --replay exclude each other'],
  [['--region', 'eu-west-1'], '--region needs --function: it names'],
  [
    ['--function', 'a', '--fail', 'table=500'],
    'is not available with --function: only lwa can have faults',
  ],
  [['--port', '70000'], '--port "70000" is not a port: give a number from 1 to 65535, or 0'],
])('readOptions rejects %j in one line', (args, sentence) => {
  const read = () => readOptions(args);
  expect(read).toThrow(UsageError);
  expect(read).toThrow(sentence);
  expect(read).not.toThrow('\n');
});

it.each([
  [{ open: false, port: 0 }, undefined],
  [{ open: true, port: 0 }, 'only in an interactive terminal: --open was ignored.'],
  [{ open: true, port: 8000 }, 'only in an interactive terminal: --open and --port were ignored.'],
])('ignoredOptionsWarning returns for %j one sentence, or undefined', (options, sentence) => {
  const ignored = ignoredOptionsWarning(options);
  expect(ignored).toBe(sentence && `The inspector runs ${sentence}`);
});

describe('--help', () => {
  const { help } = readOptions(['--help']) as { help: string };

  it('lists every assumption with its default and its meaning', () => {
    const flat = help.replaceAll(/\s+/g, ' ');
    for (const name of ASSUMPTION_NAMES) {
      const { default: defaultValue, meaning } = ASSUMPTIONS[name];
      expect(flat).toContain(`${name}=${String(defaultValue)} or `);
      expect(flat).toContain(meaning);
    }
  });

  it('lists every option, every field of a customer, and the exit codes', () => {
    const options =
      'script customer assume fail scenario locale json replay skill publisher function region port open';
    for (const option of options.split(' ')) expect(help).toContain(`--${option}`);
    for (const field of Object.keys(DEFAULT_CUSTOMER)) expect(help).toContain(`"${field}":`);
    expect(help).toMatch(/Exit code: 0 [^]*; 1 with one: [^]*;\s2 after another error/);
  });

  it('fits into a terminal of 100 columns', () => {
    expect(help.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });
});
