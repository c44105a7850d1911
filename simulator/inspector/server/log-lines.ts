import { isObject, parseJson } from '../../json';
import { type Metric } from './events';

interface Emf {
  readonly _aws: {
    readonly CloudWatchMetrics: readonly {
      readonly Metrics: readonly { readonly Name: string; readonly Unit?: string }[];
    }[];
  };
  readonly [name: string]: unknown;
}

export interface ParsedLogLines {
  readonly metrics: readonly Metric[];
  readonly logs: readonly unknown[];
}

/** Metrics are lines in CloudWatch's embedded metric format. */
export function parseLogLines(lines: readonly string[]): ParsedLogLines {
  const parsed = lines.filter((line) => line.trim() !== '').map((line) => parseJson(line, line));
  return {
    metrics: parsed.filter(isEmf).flatMap(metricsOf),
    logs: parsed.filter((line) => !isEmf(line)),
  };
}

function metricsOf(emf: Emf): Metric[] {
  return emf._aws.CloudWatchMetrics.flatMap(({ Metrics }) =>
    Metrics.map(({ Name: name, Unit: unit = 'None' }) => {
      const value = [emf[name]].flat().reduce<number>((sum, one) => sum + Number(one), 0);
      return { name, value, unit };
    }),
  );
}

const isEmf = (line: unknown): line is Emf => isObject(line) && '_aws' in line;
