import { type ResourceEvent } from '../../lambda/publisher/custom-resource/event';
import { serve } from '../../lambda/publisher/custom-resource/handle-event';
import { PublisherError } from '../../lambda/publisher/errors';
import { type RunDependencies } from '../../lambda/publisher/run';
import { type ResponseServer, responseServer } from './support/response-server';
import { MemoryAws } from './support/memory-aws';
import { FakeTime } from './support/fake-time';

let server: ResponseServer;
const lines: string[] = [];

beforeEach(async () => {
  server = await responseServer();
  lines.length = 0;
});

afterEach(() => server.close());

const time = new FakeTime();
const reporter = {
  log: (_level: string, event: string, details = {}) => {
    lines.push(JSON.stringify({ event, ...details }));
  },
  addMetric: () => undefined,
};
const invocation = {
  awsRequestId: 'request-1',
  logGroupName: '/aws/lambda/publisher',
  getRemainingTimeInMillis: () => 900_000,
};
const dependencies = (): RunDependencies => ({
  settings: {
    stage: 'team',
    vendorId: 'M1',
    smapiClientId: 'client',
    lwaClientSecretName: 'lwa',
    smapiSecretName: 'smapi',
    publicationParameter: '/record',
    smapiApi: 'http://127.0.0.1:9',
    lwaApi: 'http://127.0.0.1:9',
  },
  aws: new MemoryAws(),
  time,
  reporter,
});
const event = (change: Partial<ResourceEvent> = {}): ResourceEvent => ({
  RequestType: 'Create',
  ResponseURL: server.url,
  StackId: 'arn:aws:cloudformation:eu-west-1:111122223333:stack/skill/0a1b',
  RequestId: 'cfn-1',
  ResourceType: 'Custom::AlexaSkillIdentity',
  LogicalResourceId: 'Skill',
  ResourceProperties: {},
  ...change,
});

describe('answering CloudFormation', () => {
  it('tells of success with every id that it needs', async () => {
    await serve(event(), invocation, reporter, dependencies, async () => ({
      physicalResourceId: 'skill-1',
      data: { SkillId: 'skill-1' },
    }));

    expect(server.responses).toEqual([
      {
        Status: 'SUCCESS',
        PhysicalResourceId: 'skill-1',
        StackId: 'arn:aws:cloudformation:eu-west-1:111122223333:stack/skill/0a1b',
        RequestId: 'cfn-1',
        LogicalResourceId: 'Skill',
        Data: { SkillId: 'skill-1' },
      },
    ]);
  });

  it('names a resource that was never made, so that its removal takes nothing along', async () => {
    await serve(event(), invocation, reporter, dependencies, () =>
      Promise.reject(new PublisherError('No.')),
    );

    expect(server.responses[0]).toMatchObject({
      Status: 'FAILED',
      Reason: 'No.',
      PhysicalResourceId: 'not-created-cfn-1',
    });
  });

  it('keeps the id of a resource whose update failed', async () => {
    const update = event({ RequestType: 'Update', PhysicalResourceId: 'skill-1' });
    await serve(update, invocation, reporter, dependencies, () => Promise.reject(new Error('No.')));

    expect(server.responses[0]).toMatchObject({ Status: 'FAILED', PhysicalResourceId: 'skill-1' });
  });

  it('tells of a function that is not set up too', async () => {
    const unset = () => {
      throw new PublisherError('Environment variable STAGE is missing: set it on the function.');
    };
    await serve(event(), invocation, reporter, unset, () => Promise.reject(new Error('not called')));

    expect(server.responses[0]?.Reason).toContain('Environment variable STAGE is missing');
  });

  it('goes on telling until it is heard', async () => {
    server.statuses.push(500, 503);
    await serve(event(), invocation, reporter, dependencies, async () => ({
      physicalResourceId: 'skill-1',
    }));

    expect(server.responses).toHaveLength(1);
  });

  it('gives up in the log alone, and throws nothing, as Lambda would start it all over', async () => {
    await server.close();
    await serve(event(), invocation, reporter, dependencies, async () => ({
      physicalResourceId: 'skill-1',
    }));

    expect(lines.at(-1)).toContain('publisher.unanswered');
    expect(lines.join('\n')).not.toContain('Signature=');
  });
});
