import { REGION_WARNING } from '../../../lib/skill/warn-about-region';
import { Annotations as CdkAnnotations, Duration, type Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BundledCode } from '../../../lib/skill/bundled-code';
import { LedgerTable } from '../../../lib/data/ledger-table';
import { SkillHandler, type SkillHandlerProps } from '../../../lib/skill/skill-handler';
import { fixture, SKILL_ID, testStack } from '../support';

function addHandler(stack: Stack, props: Partial<SkillHandlerProps> = {}): Template {
  new SkillHandler(stack, 'Skill', {
    code: new BundledCode(fixture('skill')),
    skillId: SKILL_ID,
    ledger: new LedgerTable(stack, 'Ledger'),
    serviceName: 'ride-hailer-test',
    environment: { LWA_CLIENT_ID: 'amzn1.application-oa2-client.1' },
    ...props,
  });
  return Template.fromStack(stack);
}

const templateOf = (props?: Partial<SkillHandlerProps>) => addHandler(testStack(), props);

describe("the skill's function", () => {
  it('is the bundle on Node 24, with a log, traces and source maps', () => {
    templateOf().hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout: 7,
      MemorySize: 1769,
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp('^SkillLog') } },
      Environment: { Variables: { NODE_OPTIONS: '--enable-source-maps' } },
    });
  });

  it('keeps former versions, so that the alias can be moved back to one', () => {
    templateOf().hasResource('AWS::Lambda::Version', { DeletionPolicy: 'Retain' });
  });

  it('takes the options of any Lambda function', () => {
    templateOf({ reservedConcurrentExecutions: 50, memorySize: 1024 }).hasResourceProperties(
      'AWS::Lambda::Function',
      { ReservedConcurrentExecutions: 50, MemorySize: 1024, Handler: 'index.handler' },
    );
  });

  it('may have network interfaces in a VPC, and only there', () => {
    const stack = testStack();
    const vpc = Vpc.fromVpcAttributes(stack, 'Vpc', {
      vpcId: 'vpc-1',
      availabilityZones: ['eu-west-1a'],
      privateSubnetIds: ['subnet-1'],
    });
    const template = addHandler(stack, { vpc });
    template.hasResourceProperties('AWS::Lambda::Function', { VpcConfig: Match.anyValue() });
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Action: Match.arrayWith(['ec2:CreateNetworkInterface']) }),
        ]),
      },
    });
    expect(JSON.stringify(templateOf().toJSON())).not.toContain('ec2:');
  });

  it('may use the encryption key of the ledger', () => {
    const stack = testStack();
    const encryptionKey = new Key(stack, 'Key');
    const template = addHandler(stack, {
      ledger: new LedgerTable(stack, 'Own', { encryptionKey }),
    });
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
            Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] },
          }),
        ]),
      },
    });
  });

  it('keeps its log for a month', () => {
    templateOf().hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
  });

  it('has the skill id, the table and the client in its environment, and no secret', () => {
    const [lambda] = Object.values(templateOf().findResources('AWS::Lambda::Function'));
    const { Variables } = lambda?.['Properties'].Environment as { Variables: object };
    expect(Object.keys(Variables).sort()).toEqual([
      'LEDGER_TABLE',
      'LWA_CLIENT_ID',
      'NODE_OPTIONS',
      'POWERTOOLS_SERVICE_NAME',
      'SKILL_ID',
    ]);
    expect(Variables).toMatchObject({ SKILL_ID, POWERTOOLS_SERVICE_NAME: 'ride-hailer-test' });
  });

  it('may write its log and its traces and update the ledger, and has no managed policy', () => {
    const template = templateOf();
    template.hasResourceProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SkillLog'), 'Arn'] },
          },
          {
            Effect: 'Allow',
            Action: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
            Resource: '*',
          },
          {
            Effect: 'Allow',
            Action: 'dynamodb:UpdateItem',
            Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Ledger'), 'Arn'] },
          },
        ],
      },
    });
  });

  it('may be called by Alexa, through the alias, for this skill only', () => {
    const template = templateOf();
    template.hasResourceProperties('AWS::Lambda::Alias', { Name: 'live' });
    template.resourceCountIs('AWS::Lambda::Permission', 1);
    template.hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      Principal: 'alexa-appkit.amazon.com',
      EventSourceToken: SKILL_ID,
      FunctionName: { Ref: Match.stringLikeRegexp('^SkillLive') },
    });
  });
});

describe("the skill's function rejects", () => {
  it.each([
    [{ timeout: Duration.seconds(8) }, 'Test/Skill: timeout is 8: it must be under the 8'],
    [{ skillId: 'my-skill' }, 'Test/Skill: skillId is "my-skill": it must be a skill id'],
    [{ skillId: '' }, 'Test/Skill: skillId is "": it must be a skill id'],
  ])('%j', (props, sentence) => {
    expect(() => templateOf(props)).toThrow(sentence);
  });

  it.each(['Atza|x', 'Atzr|x', 'amzn1.oa2-cs.v1.x'])(
    'a secret in its environment: %s',
    (secret) => {
      const make = () => templateOf({ environment: { LWA: secret } });
      expect(make).toThrow('Test/Skill: environment.LWA holds a secret');
      expect(make).not.toThrow(secret);
    },
  );
});

describe('a region', () => {
  const warnings = (stack: Stack) =>
    Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('Alexa accepts'));

  it('without Alexa gets a warning', () => {
    const stack = testStack({ region: 'eu-central-1' });
    addHandler(stack);
    expect(warnings(stack)).toHaveLength(1);
  });

  it('without Alexa gets no warning if it is acknowledged by its id', () => {
    const stack = testStack({ region: 'eu-central-1' });
    CdkAnnotations.of(stack).acknowledgeWarning(REGION_WARNING);
    addHandler(stack);
    expect(warnings(stack)).toEqual([]);
  });

  it.each(['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-1'])(
    '%s gets no warning',
    (region) => {
      const stack = testStack({ region });
      addHandler(stack);
      expect(warnings(stack)).toEqual([]);
    },
  );
});
