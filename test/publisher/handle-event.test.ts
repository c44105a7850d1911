import { type ResourceEvent } from '../../lambda/publisher/custom-resource/event';
import {
  handleEvent,
  type ResourceHandler,
} from '../../lambda/publisher/custom-resource/handle-event';
import { RESERVED_MS } from '../../lambda/publisher/deadline';
import { PublisherError } from '../../lambda/publisher/errors';
import { LAMBDA_LIMIT_MS, memoryStage } from './support/memory-stage';
import { type ResponseServer, responseServer } from './support/response-server';

let server: ResponseServer;
let stage: ReturnType<typeof memoryStage>;

beforeEach(async () => {
  server = await responseServer();
  stage = memoryStage();
});
afterEach(() => server.close());

const STACK_ID = 'arn:aws:cloudformation:eu-west-1:111122223333:stack/skill/0a1b';

function handle(handler: ResourceHandler, change: Partial<ResourceEvent> = {}): Promise<void> {
  const event: ResourceEvent = {
    RequestType: 'Create',
    ResponseURL: server.url,
    StackId: STACK_ID,
    RequestId: 'cfn-1',
    ResourceType: 'Custom::AlexaSkillIdentity',
    LogicalResourceId: 'Skill',
    ResourceProperties: {},
    ...change,
  };
  const { lambdaContext, reporter, dependencies } = stage;
  return handleEvent(event, lambdaContext('request-1'), reporter, dependencies, handler);
}

const succeeds: ResourceHandler = async () => ({
  physicalResourceId: 'skill-1',
  data: { SkillId: 'skill-1' },
});
const fails: ResourceHandler = () => Promise.reject(new PublisherError('package-rejected', 'No.'));

describe('the answer to CloudFormation', () => {
  it('carries every id of a resource that succeeded', async () => {
    await handle(succeeds);

    expect(server.accepted).toEqual([
      {
        Status: 'SUCCESS',
        PhysicalResourceId: 'skill-1',
        StackId: STACK_ID,
        RequestId: 'cfn-1',
        LogicalResourceId: 'Skill',
        Data: { SkillId: 'skill-1' },
      },
    ]);
  });

  it('names a resource that was not created, so that its deletion removes nothing', async () => {
    await handle(fails);

    expect(server.accepted[0]).toMatchObject({
      Status: 'FAILED',
      Reason: 'No.',
      PhysicalResourceId: 'not-created-cfn-1',
    });
  });

  it('keeps the physical id of a resource whose update failed', async () => {
    await handle(fails, { RequestType: 'Update', PhysicalResourceId: 'skill-1' });

    expect(server.accepted[0]).toMatchObject({ Status: 'FAILED', PhysicalResourceId: 'skill-1' });
  });

  it('holds no secret that an error quotes', async () => {
    await handle(async ({ redactor }) => {
      redactor.add('a-secret-of-the-run');
      throw new Error('refused a-secret-of-the-run and Bearer Atza|IwEBtoken12345');
    });

    expect(server.acceptedBodies.join('\n')).toContain('refused [secret] and Bearer [secret]');
  });

  it('is sent again after 5xx responses', async () => {
    server.statuses.push(500, 503);
    await handle(succeeds);

    expect(server.accepted).toHaveLength(1);
  });

  it('is sent in time when the work hangs', async () => {
    const { time } = stage;
    const began = time.now();
    const handled = handle(() => new Promise(() => {}));
    await time.untilTimerIsSet();
    time.advance(LAMBDA_LIMIT_MS - RESERVED_MS);
    await handled;

    expect(server.accepted).toHaveLength(1);
    expect(server.accepted[0]?.Reason).toBe(
      'Time ran out: AWS or Alexa did not respond. Deploy again: the publisher first completes the work that it began.',
    );
    expect(time.now() - began).toBeLessThan(LAMBDA_LIMIT_MS);
  });

  it('is logged as not sent, and nothing is thrown, when the response URL cannot be reached', async () => {
    await server.close();
    await handle(succeeds);

    expect(stage.logLines.at(-1)).toContain('publisher.response-failed');
    expect(stage.logLines.join('\n')).not.toContain('Signature=');
  });
});
