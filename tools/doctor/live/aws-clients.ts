import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  GetFunctionConcurrencyCommand,
  GetPolicyCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import { METRIC_NAMESPACE } from '../../../lambda/linking/metric-names';
import { awsClients, awsOptions } from '../../../lambda/publisher/aws-clients';
import { findFunction } from '../../find-function';
import { type DoctorAws } from './aws';
import { alertCalls, ruleCalls, stackCalls, tableCalls } from './aws-operations';
import { undefinedIfAbsent } from './undefined-if-absent';
import { allowStatementsIn } from './policy';

const DAY_S = 24 * 3600;

/** @param region @default the region of the environment */
export function doctorAws(region?: string): DoctorAws {
  const options = awsOptions(region);
  const { secrets, parameters } = awsClients(region);
  const [lambda, cloudWatch] = [new LambdaClient(options), new CloudWatchClient(options)];
  return {
    secrets,
    parameters: { read: (name) => parameters.read(name) },
    ...functionCalls(lambda),
    ...metricCalls(cloudWatch),
    ...stackCalls(options),
    ...tableCalls(options),
    ...alertCalls(cloudWatch, options),
    ...ruleCalls(lambda, options),
  };
}

type FunctionCalls = Pick<DoctorAws, 'findFunction' | 'allowStatements' | 'reservedConcurrency'>;

const functionCalls = (client: LambdaClient): FunctionCalls => ({
  async findFunction(serviceName) {
    const found = await findFunction(client, serviceName);
    if (found?.FunctionArn === undefined) return undefined;
    const { Environment, FunctionArn, LoggingConfig: { LogGroup: logGroup } = {} } = found;
    return {
      aliasArn: `${FunctionArn}:live`,
      environment: Environment?.Variables ?? {},
      ...(logGroup !== undefined && { logGroup }),
    };
  },
  async allowStatements(aliasArn) {
    const at = aliasArn.lastIndexOf(':');
    const [FunctionName, Qualifier] = [aliasArn.slice(0, at), aliasArn.slice(at + 1)];
    const found = await undefinedIfAbsent(
      client.send(new GetPolicyCommand({ FunctionName, Qualifier })),
    );
    return allowStatementsIn(found?.Policy ?? '{}');
  },
  async reservedConcurrency(FunctionName) {
    const found = await client.send(new GetFunctionConcurrencyCommand({ FunctionName }));
    return found.ReservedConcurrentExecutions;
  },
});

const metricCalls = (client: CloudWatchClient): Pick<DoctorAws, 'metricSums'> => ({
  async metricSums(names, serviceName, days) {
    const now = Date.now();
    const { MetricDataResults = [] } = await client.send(
      new GetMetricDataCommand({
        StartTime: new Date(now - days * DAY_S * 1000),
        EndTime: new Date(now),
        MetricDataQueries: names.map((MetricName, i) => ({
          Id: `m${i}`,
          MetricStat: {
            Metric: {
              Namespace: METRIC_NAMESPACE,
              MetricName,
              Dimensions: [{ Name: 'service', Value: serviceName }],
            },
            Period: DAY_S,
            Stat: 'Sum',
          },
        })),
      }),
    );
    const sumOf = (i: number) =>
      (MetricDataResults.find(({ Id }) => Id === `m${i}`)?.Values ?? []).reduce((a, b) => a + b, 0);
    return Object.fromEntries(names.map((name, i) => [name, sumOf(i)]));
  },
});
