import { type Stack } from 'aws-cdk-lib';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LinkingAlarms, type LinkingAlarmsProps } from '../../../lib/monitoring/linking-alarms';
import { LinkingMetrics } from '../../../lib/monitoring/linking-metrics';
import { resourceOf, resourcesOf, skillTemplate } from '../support';

export const ALARM = 'AWS::CloudWatch::Alarm';
export const COMPOSITE = 'AWS::CloudWatch::CompositeAlarm';
export const NAME_PREFIX = 'RideHailer-test-Skill/Alarms/';

export const alarmProperties = (id: string) =>
  resourceOf(skillTemplate(), ALARM, { AlarmName: NAME_PREFIX + id }).properties;
export const compositeAlarm = () => resourceOf(skillTemplate(), COMPOSITE);
export const allAlarms = () => resourcesOf(skillTemplate(), ALARM);

/** Alarms of a skill that is not the example, in a stack of their own. */
export function alarmsIn(stack: Stack, props: Partial<LinkingAlarmsProps> = {}): LinkingAlarms {
  const handler = new LambdaFunction(stack, 'Skill', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => ({})'),
  });
  const metrics = new LinkingMetrics({ serviceName: 'plant-pal' });
  return new LinkingAlarms(stack, 'Alarms', { handler, metrics, ...props });
}
