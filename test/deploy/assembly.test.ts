import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyWithoutUnsupported } from '../../tools/local/assembly';
import { temporaryDirectory } from '../support/directory';

const TEMPLATE = {
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table' },
    Errors: { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'Errors' } },
    Share: { Type: 'AWS::CloudWatch::Alarm', Properties: { Metrics: [{ Expression: 'a/b' }] } },
    Paging: { Type: 'AWS::CloudWatch::CompositeAlarm', Properties: { AlarmRule: 'ALARM(a)' } },
    Release: { Type: 'AWS::CodeDeploy::DeploymentGroup' },
    Live: {
      Type: 'AWS::Lambda::Alias',
      Properties: { FunctionName: { Ref: 'Function' } },
      DependsOn: ['Release', 'Table'],
      UpdatePolicy: { CodeDeployLambdaAliasUpdate: { ApplicationName: { Ref: 'Release' } } },
    },
    Function: { Type: 'AWS::Lambda::Function', Properties: { Table: { Ref: 'Table' } } },
    Dashboard: {
      Type: 'AWS::CloudWatch::Dashboard',
      Properties: { DashboardBody: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Share', 'Arn'] }]] } },
    },
    OfDashboard: { Type: 'AWS::SSM::Parameter', Properties: { Value: { Ref: 'Dashboard' } } },
    Policy: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyDocument: {
          Statement: [
            { Action: 'a', Resource: { Ref: 'Table' } },
            { Action: 'b', Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'Release' }]] } },
          ],
        },
      },
    },
    Region: { Type: 'AWS::SSM::Parameter', Properties: { Value: { Ref: 'AWS::Region' } } },
  },
  Outputs: { Page: { Value: { Ref: 'Dashboard' } }, Name: { Value: { Ref: 'Table' } } },
};

describe('the copy of the assembly for the emulator', () => {
  const assembly = temporaryDirectory();
  const copy = join(temporaryDirectory(), 'copy');
  writeFileSync(join(assembly, 'Skill.template.json'), JSON.stringify(TEMPLATE));
  writeFileSync(join(assembly, 'manifest.json'), '{}');
  const removed = copyWithoutUnsupported(assembly, copy);
  const { Resources, Outputs } = JSON.parse(
    readFileSync(join(copy, 'Skill.template.json'), 'utf8'),
  ) as typeof TEMPLATE;

  it('lacks the resources that the emulator refuses, and references to them', () => {
    expect(Object.keys(Resources)).toEqual([
      'Table',
      'Errors',
      'Live',
      'Function',
      'Policy',
      'Region',
    ]);
    expect(Resources.Policy.Properties.PolicyDocument.Statement).toEqual([
      { Action: 'a', Resource: { Ref: 'Table' } },
    ]);
    expect(Resources.Live).toEqual({
      Type: 'AWS::Lambda::Alias',
      Properties: { FunctionName: { Ref: 'Function' } },
      DependsOn: ['Table'],
    });
    expect(Object.keys(Outputs)).toEqual(['Name']);
  });

  it('comes with a list of all removed parts', () => {
    expect(removed).toEqual([
      'Skill.template.json: Share (AWS::CloudWatch::Alarm)',
      'Skill.template.json: Paging (AWS::CloudWatch::CompositeAlarm)',
      'Skill.template.json: Release (AWS::CodeDeploy::DeploymentGroup)',
      "Skill.template.json: Live's UpdatePolicy",
      'Skill.template.json: a statement of Policy, which refers to a removed part',
      'Skill.template.json: Dashboard, which refers to a removed part',
      'Skill.template.json: OfDashboard, which refers to a removed part',
      'Skill.template.json: Page, which refers to a removed part',
    ]);
  });

  it('does not change the synthesized assembly', () => {
    expect(JSON.parse(readFileSync(join(assembly, 'Skill.template.json'), 'utf8'))).toEqual(
      TEMPLATE,
    );
    expect(readFileSync(join(copy, 'manifest.json'), 'utf8')).toBe('{}');
  });
});
