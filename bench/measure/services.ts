import { CLIENT_ID, SKILL_ID } from '../envelopes';
import { Hono } from 'hono';
import { type Env, listen } from '../../simulator/http';
import { startTable, TABLES, type Table, type TableName } from './table';

export interface Services {
  readonly table: Table;
  /** Base of the profile API, for envelopes. */
  readonly apiEndpoint: string;
  environment(table: TableName): Record<string, string>;
  close(): Promise<void>;
}

export async function startServices(): Promise<Services> {
  const table = await startTable();
  const tokenInfo = {
    aud: CLIENT_ID,
    user_id: 'amzn1.account.AEZN3LR3GV2Q',
    app_id: 'amzn1.application.436457dcee76',
    iss: 'https://www.amazon.com',
    iat: 1_790_000_000,
    exp: 3_600,
  };
  const amazon = await listen(
    new Hono<Env>()
      .get('/auth/o2/tokeninfo', (c) => c.json(tokenInfo))
      .get('/v2/accounts/~current/settings/Profile.name', (c) => c.json('Annie Smith')),
  );
  return {
    table,
    apiEndpoint: amazon.url,
    environment: (tableName) => ({
      SKILL_ID,
      LEDGER_TABLE: TABLES[tableName].name,
      LWA_CLIENT_ID: CLIENT_ID,
      LWA_API: amazon.url,
      AWS_ENDPOINT_URL_DYNAMODB: table.url,
      NODE_EXTRA_CA_CERTS: table.certificateFile,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_SESSION_TOKEN: 'test',
      AWS_LAMBDA_FUNCTION_NAME: 'bench',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      POWERTOOLS_SERVICE_NAME: 'ride-hailer',
      POWERTOOLS_METRICS_NAMESPACE: 'VoiceForwardLinking',
      LANG: 'C.UTF-8',
    }),
    close: async () => {
      await Promise.all([table.close(), amazon.close()]);
    },
  };
}
