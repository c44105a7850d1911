/** One price in US dollars, in us-east-1. */
export interface Price {
  readonly what: string;
  readonly dollars: number;
  readonly per: string;
  /** The page of AWS with the current price. */
  readonly page: string;
  readonly quote: Quote;
}

/** The source and date of the price; the pages of AWS have no dates. */
interface Quote {
  readonly date: string;
  readonly by: string;
  readonly url: string;
}

export const REGION = 'us-east-1';

const LAMBDA_PAGE = 'https://aws.amazon.com/lambda/pricing/';
const DYNAMODB_PAGE = 'https://aws.amazon.com/dynamodb/pricing/on-demand/';
const CLOUDWATCH_PAGE = 'https://aws.amazon.com/cloudwatch/pricing/';

const LAMBDA_QUOTE: Quote = {
  date: '2026-03',
  by: 'Wring',
  url: 'https://wring.co/blog/aws-lambda-pricing-guide',
};
const DYNAMODB_QUOTE: Quote = {
  date: '2025-07',
  by: 'Airbyte',
  url: 'https://airbyte.com/data-engineering-resources/dynamodb-pricing',
};
const CLOUDWATCH_QUOTE: Quote = {
  date: '2026-06',
  by: 'C3X',
  url: 'https://c3x.dev/blog/cloudwatch-logs-cost-optimization',
};

/** Without free tiers, volume discounts and savings plans. */
export const PRICES = {
  request: {
    what: 'Lambda, requests',
    dollars: 0.2,
    per: 'million',
    page: LAMBDA_PAGE,
    quote: LAMBDA_QUOTE,
  },
  gbSecond: {
    what: 'Lambda on arm64, duration',
    dollars: 0.0000133334,
    per: 'GB-second',
    page: LAMBDA_PAGE,
    quote: LAMBDA_QUOTE,
  },
  writeUnit: {
    what: 'DynamoDB on demand, writes',
    dollars: 0.625,
    per: 'million units',
    page: DYNAMODB_PAGE,
    quote: DYNAMODB_QUOTE,
  },
  readUnit: {
    what: 'DynamoDB on demand, reads',
    dollars: 0.125,
    per: 'million units',
    page: DYNAMODB_PAGE,
    quote: DYNAMODB_QUOTE,
  },
  storage: {
    what: 'DynamoDB, storage',
    dollars: 0.25,
    per: 'GB and month',
    page: DYNAMODB_PAGE,
    quote: DYNAMODB_QUOTE,
  },
  logs: {
    what: 'CloudWatch Logs, ingestion',
    dollars: 0.5,
    per: 'GB',
    page: CLOUDWATCH_PAGE,
    quote: CLOUDWATCH_QUOTE,
  },
} as const satisfies Record<string, Price>;
