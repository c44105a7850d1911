import { type ResourceEvent } from '../../lambda/publisher/custom-resource/event';
import type * as Entry from '../../lambda/publisher/publisher.lambda';
import { type ResponseServer, responseServer } from './support/response-server';

const context = {
  awsRequestId: 'request-1',
  logGroupName: '/aws/lambda/publisher',
  getRemainingTimeInMillis: () => 900_000,
};

let server: ResponseServer;
let entry: typeof Entry;
const written: unknown[] = [];

beforeAll(async () => {
  // Makes Powertools write to the console that the test observes.
  process.env['POWERTOOLS_DEV'] = 'true';
  entry = await import('../../lambda/publisher/publisher.lambda');
});

afterAll(() => {
  process.env['POWERTOOLS_DEV'] = 'false';
});

beforeEach(async () => {
  server = await responseServer();
  for (const level of ['error', 'info', 'log'] as const) {
    jest.spyOn(console, level).mockImplementation((...texts) => void written.push(...texts));
  }
});

afterEach(async () => {
  await server.close();
  jest.restoreAllMocks();
});

const event = (ResourceType: string): ResourceEvent => ({
  RequestType: 'Create',
  ResponseURL: server.url,
  StackId: 'arn:aws:cloudformation:eu-west-1:111122223333:stack/skill/0a1b',
  RequestId: 'cfn-1',
  ResourceType,
  LogicalResourceId: 'Skill',
  ResourceProperties: {},
});

describe("the publisher's functions", () => {
  it.each(['identity', 'publication'] as const)(
    '%s answers CloudFormation when it is not configured',
    async (name) => {
      await entry[name](event(`Custom::${name}`), context);

      expect(server.accepted[0]).toMatchObject({
        Status: 'FAILED',
        Reason: 'Environment variable STAGE is missing: set it on the function.',
      });
      expect(written.join('\n')).toContain('publisher.failed');
      expect(written.join('\n')).not.toContain('Signature=');
    },
  );

  it('driftCheck rejects when it is not configured, which counts as an error of the function', async () => {
    await expect(entry.driftCheck({}, context)).rejects.toThrow(
      'Environment variable STAGE is missing',
    );
  });
});
