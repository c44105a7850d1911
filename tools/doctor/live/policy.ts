import { isJsonObject } from '../../../skill-source/read-json';
import { partOf } from '../project';
import { type PolicyStatement } from './aws';

const TOKEN_KEY = 'lambda:EventSourceToken';

export function allowStatementsIn(policy: string): PolicyStatement[] {
  const statements = partOf(JSON.parse(policy) as unknown, 'Statement');
  if (!Array.isArray(statements)) return [];
  return statements
    .filter((statement: unknown) => partOf(statement, 'Effect') === 'Allow')
    .flatMap((statement: unknown) =>
      principalsOf(statement).map((principal) => ({
        principal,
        eventSourceToken: tokenOf(partOf(statement, 'Condition')),
      })),
    );
}

function principalsOf(statement: unknown): string[] {
  const principal = partOf(statement, 'Principal');
  const named = isJsonObject(principal) ? Object.values(principal).flat() : [principal];
  return named.filter((name) => typeof name === 'string');
}

/** The event source token in any operator of a condition, such as `StringEquals`. */
function tokenOf(condition: unknown): string | undefined {
  if (!isJsonObject(condition)) return undefined;
  const token = Object.values(condition)
    .map((operator) => partOf(operator, TOKEN_KEY))
    .flat()
    .find((value) => typeof value === 'string');
  return typeof token === 'string' ? token : undefined;
}
