import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { type IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { skillTemplate, testStack, testStacks } from '../support';
import { ALARM, alarmsIn, allAlarms, COMPOSITE, compositeAlarm, NAME_PREFIX } from './alarms';

const topicActions = (name: string) => [
  { Ref: expect.stringMatching(new RegExp(`^${name}[0-9A-F]{8}$`)) },
];

describe('every alarm', () => {
  it('is named from its path, and its description says what missing data means and names its section of the run book', () => {
    for (const { properties } of allAlarms()) {
      const id = String(properties['AlarmName']).slice(NAME_PREFIX.length);
      expect(id).toMatch(/^[A-Z][A-Za-z]+$/);
      const meaning = { notBreaching: 'OK', ignore: 'no change', breaching: 'an alarm' }[
        String(properties['TreatMissingData'])
      ];
      expect(properties['AlarmDescription']).toMatch(
        new RegExp(
          `Missing data means ${meaning}: .+\\. Run book: section ${id} of docs/run-book\\.md\\.$`,
        ),
      );
    }
  });

  it('notifies its topic when it triggers and when it ends, or pages through the composite alarm', () => {
    const rule = JSON.stringify(compositeAlarm().properties['AlarmRule']);
    for (const { id, properties } of allAlarms()) {
      const actions = rule.includes(id) ? undefined : topicActions('Notify');
      const { AlarmActions, OKActions } = properties;
      expect({ id, AlarmActions, OKActions }).toEqual({
        id,
        AlarmActions: actions,
        OKActions: actions,
      });
    }
  });

  it('links to its section of a run book that has an address', () => {
    const stack = testStack();
    alarmsIn(stack, { runBook: 'https://wiki.example.com/run-book.md' });
    Template.fromStack(stack).hasResourceProperties(ALARM, {
      AlarmDescription: Match.stringLikeRegexp(
        'Run book: https://wiki\\.example\\.com/run-book\\.md#handlererrors$',
      ),
    });
  });
});

describe('the alarm that pages', () => {
  it('contains the alarms of severity page only', () => {
    const rule = JSON.stringify(compositeAlarm().properties['AlarmRule']);
    const paging = allAlarms()
      .filter(({ id }) => rule.includes(id))
      .map(({ properties }) => String(properties['AlarmName']).slice(NAME_PREFIX.length));
    expect(paging.sort()).toEqual([
      'HandlerDuration',
      'HandlerErrors',
      'HandlerThrottles',
      'InvalidResponses',
      'InvalidTokens',
      'RequestFailures',
      'ServiceUnavailable',
      'WrongAudienceTokens',
    ]);
  });

  it('notifies the paging topic when it triggers and when it ends', () => {
    expect(compositeAlarm().properties).toMatchObject({
      AlarmName: `${NAME_PREFIX}CustomerImpact`,
      AlarmDescription: expect.stringContaining('section CustomerImpact of docs/run-book.md'),
      AlarmActions: topicActions('Page'),
      OKActions: topicActions('Page'),
    });
  });

  it('runs any action of CloudWatch, as the other alarms do', () => {
    const stack = testStack();
    const pager: IAlarmAction = { bind: () => ({ alarmActionArn: 'arn:aws:pager' }) };
    const chat: IAlarmAction = { bind: () => ({ alarmActionArn: 'arn:aws:chat' }) };
    alarmsIn(stack, { onPage: pager, onNotify: chat });
    const template = Template.fromStack(stack);
    template.hasResourceProperties(COMPOSITE, { AlarmActions: ['arn:aws:pager'] });
    template.hasResourceProperties(ALARM, { AlarmActions: ['arn:aws:chat'] });
  });

  it('warns when no action is set', () => {
    const stack = testStack();
    alarmsIn(stack);
    const warning = Match.stringLikeRegexp('No one is paged');
    expect(Annotations.fromStack(stack).findWarning('*', warning)).toHaveLength(1);
  });
});

describe('the topics', () => {
  it.each(['on-call@example.com', 'team@example.com'])('mail %s of the stage', (Endpoint) => {
    skillTemplate().hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint,
    });
  });

  it('let CloudWatch of this account publish, and reject requests without TLS', () => {
    skillTemplate().resourceCountIs('AWS::SNS::TopicPolicy', 2);
    skillTemplate().allResourcesProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
          }),
        ]),
      },
    });
  });

  it('warn when the stage names no address to page', () => {
    const { skill } = testStacks({ pageEmails: [] });
    const warning = Match.stringLikeRegexp('No one is paged');
    expect(Annotations.fromStack(skill).findWarning('*', warning)).toHaveLength(1);
  });
});
