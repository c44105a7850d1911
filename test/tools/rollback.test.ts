import {
  GetAliasCommand,
  LambdaClient,
  ListFunctionsCommand,
  ListVersionsByFunctionCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { findLiveAlias, formerVersions, moveAlias } from '../../tools/rollback/alias';
import { rollbackReport } from '../../tools/rollback/report';

const lambda = mockClient(LambdaClient);
const client = new LambdaClient({ region: 'eu-west-1' });

beforeEach(() => {
  lambda.reset();
  lambda.on(ListFunctionsCommand).resolves({
    Functions: [
      { FunctionName: 'other', Environment: { Variables: {} } },
      {
        FunctionName: 'skill',
        Environment: { Variables: { POWERTOOLS_SERVICE_NAME: 'ride-hailer-team' } },
      },
    ],
  });
  lambda.on(GetAliasCommand).resolves({ FunctionVersion: '12', RevisionId: 'as-it-was' });
  lambda.on(ListVersionsByFunctionCommand).resolves({
    Versions: [
      { Version: '$LATEST', LastModified: '2026-11-30T07:00:00.000+0000' },
      { Version: '9', LastModified: '2026-11-27T07:00:00.000+0000' },
      { Version: '10', LastModified: '2026-11-28T07:00:00.000+0000' },
      { Version: '12', LastModified: '2026-11-30T07:00:00.000+0000' },
    ],
  });
});

// In jest-light-runner, the test files of a worker share the mocked class.
afterAll(() => lambda.restore());

const liveAlias = () => findLiveAlias(client, 'ride-hailer-team');

describe('a rollback', () => {
  it('finds the alias by the service name of the stage', async () => {
    expect(await liveAlias()).toEqual({
      functionName: 'skill',
      version: '12',
      revisionId: 'as-it-was',
    });
  });

  it('offers former versions with their times, newest first', async () => {
    expect(await formerVersions(client, await liveAlias())).toEqual([
      { version: '10', createdAt: '2026-11-28T07:00:00.000+0000' },
      { version: '9', createdAt: '2026-11-27T07:00:00.000+0000' },
    ]);
  });

  it('moves the alias from the revision that it read, so that Lambda refuses if another person moved it', async () => {
    await moveAlias(client, await liveAlias(), '10');
    expect(lambda.commandCalls(UpdateAliasCommand).map(({ args }) => args[0].input)).toEqual([
      { FunctionName: 'skill', Name: 'live', FunctionVersion: '10', RevisionId: 'as-it-was' },
    ]);
  });

  it.each([
    ['12', 'The alias is on version 12 already.'],
    ['11', 'Version 11 is not among the last ones: choose one of 10, 9.'],
  ])('to version %s is refused, and moves nothing', async (version, message) => {
    await expect(moveAlias(client, await liveAlias(), version)).rejects.toThrow(message);
    expect(lambda.commandCalls(UpdateAliasCommand)).toEqual([]);
  });

  it('is refused while a gradual release runs, with the command that stops it', async () => {
    lambda.on(GetAliasCommand).resolves({
      FunctionVersion: '12',
      RoutingConfig: { AdditionalVersionWeights: { '13': 0.1 } },
    });
    await expect(liveAlias()).rejects.toThrow('aws deploy stop-deployment');
  });

  it('fails for a stage that is not deployed, and names the service', async () => {
    await expect(findLiveAlias(client, 'ride-hailer-beta')).rejects.toThrow(
      'No function has the service name ride-hailer-beta',
    );
  });

  it('reports the effect, what it did not touch, how the next deploys behave, and how to return', async () => {
    const report = rollbackReport(await liveAlias(), '10', {
      application: 'parcel-post',
      stage: 'team',
    });
    expect(report).toContain('Alexa now calls version 10 instead of 12.');
    expect(report).toContain('Not touched: the skill package and account linking on Alexa');
    expect(report).toContain('cdk deploy ParcelPost-team-Skill -c stage=team -c release=allAtOnce');
    expect(report).toContain('npx voice-forward rollback --stage team --version 12');
  });
});
