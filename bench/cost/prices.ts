/** One price in US dollars, in us-east-1, as AWS published it on its pricing pages at the date. */
export interface Price {
  readonly what: string;
  readonly dollars: number;
  readonly per: string;
  readonly asOf: string;
}

export const REGION = 'us-east-1';

/** Without free tiers, volume discounts and savings plans. */
export const PRICES = {
  request: { what: 'Lambda, requests', dollars: 0.2, per: 'million', asOf: '2026-05' },
  gbSecond: {
    what: 'Lambda on arm64, duration',
    dollars: 0.0000133334,
    per: 'GB-second',
    asOf: '2026-05',
  },
  writeUnit: {
    what: 'DynamoDB on demand, writes',
    dollars: 0.625,
    per: 'million units',
    asOf: '2025-07',
  },
  readUnit: {
    what: 'DynamoDB on demand, reads',
    dollars: 0.125,
    per: 'million units',
    asOf: '2025-07',
  },
  storage: { what: 'DynamoDB, storage', dollars: 0.25, per: 'GB and month', asOf: '2025-07' },
  logs: { what: 'CloudWatch Logs, ingestion', dollars: 0.5, per: 'GB', asOf: '2025-07' },
} as const satisfies Record<string, Price>;
