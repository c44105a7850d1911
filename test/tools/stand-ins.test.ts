import { loadConfig } from '../../tools/build/stand-ins/config';

const NAME = 'SOME_SETTING_OF_THE_SDK';
afterEach(() => {
  delete process.env[NAME];
});

const selector = (environment: NodeJS.ProcessEnv) => environment[NAME];

describe('a setting of the AWS SDK', () => {
  it('comes from the environment', async () => {
    process.env[NAME] = 'eu-west-1';
    const region = loadConfig({ environmentVariableSelector: selector, default: 'nowhere' });
    await expect(region()).resolves.toBe('eu-west-1');
  });

  it.each([
    ['a value', 'nowhere'],
    ['made when it is asked for', () => 'nowhere'],
    ['promised', () => Promise.resolve('nowhere')],
  ])('has a default: %s', async (_, fallback) => {
    const region = loadConfig({ environmentVariableSelector: selector, default: fallback });
    await expect(region()).resolves.toBe('nowhere');
  });

  it('that can not be understood counts for nothing', async () => {
    const environmentVariableSelector = () => {
      throw new Error('neither true nor false');
    };
    await expect(loadConfig({ environmentVariableSelector, default: false })()).resolves.toBe(
      false,
    );
  });

  it('that must be there says that it is missing', async () => {
    const missing = () => {
      throw new Error('Region is missing');
    };
    const region = loadConfig({ environmentVariableSelector: selector, default: missing });
    await expect(region()).rejects.toThrow('Region is missing');
  });

  it('is read once', async () => {
    process.env[NAME] = 'eu-west-1';
    const region = loadConfig({ environmentVariableSelector: selector, default: undefined });
    await region();
    process.env[NAME] = 'us-east-1';
    await expect(region()).resolves.toBe('eu-west-1');
  });
});
