import { Stack } from 'aws-cdk-lib';
import { CfnQueryDefinition, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

export interface RunBookQueriesProps {
  /** Text of the run book, with queries in blocks that are marked `logs-insights`. */
  readonly runBook: string;
  /** Log groups that the queries of a section run on. */
  readonly logGroups: (section: string) => ILogGroup[];
}

/**
 * The run book's queries, saved in CloudWatch Logs Insights as `STACK/SECTION`, `STACK/SECTION2` and so on.
 */
export class RunBookQueries extends Construct {
  constructor(scope: Construct, id: string, { runBook, logGroups }: RunBookQueriesProps) {
    super(scope, id);
    for (const { section, queries } of queriesBySection(runBook)) {
      for (const [index, query] of queries.entries()) {
        const name = index === 0 ? section : `${section}${index + 1}`;
        // The CDK's `QueryDefinition` takes the parts of a query, and not its text.
        new CfnQueryDefinition(this, name, {
          name: `${Stack.of(this).stackName}/${name}`,
          queryString: query.trim(),
          logGroupNames: logGroups(section).map(({ logGroupName }) => logGroupName),
        });
      }
    }
  }
}

function queriesBySection(runBook: string): { section: string; queries: string[] }[] {
  return runBook
    .split(/^## /m)
    .slice(1)
    .map((text) => ({
      section: /^\w+/.exec(text)?.[0] ?? '',
      queries: [...text.matchAll(/^```logs-insights\n([^`]+)```/gm)].map(
        ([, query]) => query ?? '',
      ),
    }))
    .filter(({ queries }) => queries.length > 0);
}
