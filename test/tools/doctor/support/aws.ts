import {
  type DeployedFunction,
  type DoctorAws,
  type PolicyStatement,
} from '../../../../tools/doctor/live/aws';
import { MemoryAws } from '../../../publisher/support/memory-aws';

/** A fake AWS account that a test can change. */
export interface FakeAws extends DoctorAws {
  readonly memory: MemoryAws;
  deployed: DeployedFunction | undefined;
  statements: readonly PolicyStatement[];
  sums: Record<string, number>;
}

export function fakeAws(): FakeAws {
  const memory = new MemoryAws();
  const aws: FakeAws = {
    memory,
    deployed: undefined,
    statements: [],
    sums: { OutcomeLinked: 10 },
    secrets: memory.secrets,
    parameters: memory.parameters,
    functions: {
      find: async (serviceName) => (serviceName === 'ride-hailer-team' ? aws.deployed : undefined),
      policy: async () => aws.statements,
    },
    metrics: {
      sums: async (names) => Object.fromEntries(names.map((name) => [name, aws.sums[name] ?? 0])),
    },
  };
  return aws;
}
