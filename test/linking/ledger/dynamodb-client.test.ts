import { once } from 'node:events';
import { type IncomingMessage } from 'node:http';
import {
  createUpdateItem,
  TABLE_TIME_LIMIT_MS,
} from '../../../lambda/linking/ledger/dynamodb-client';
import { type UpdateItem } from '../../../lambda/linking/ledger/update-item';
import { environmentSnapshot } from '../../support/environment-snapshot';
import { type HttpServer, json, startHttpServer } from '../../support/http-server';

interface Answer {
  readonly status?: number;
  readonly body: object;
}

let server: HttpServer;
/** The table's answer to each attempt in turn; `drop` closes the connection, `silence` never answers. */
let answers: (Answer | 'drop' | 'silence')[];
let ports: (number | undefined)[];
let updateItem: UpdateItem;

const restoreEnvironment = environmentSnapshot();

beforeEach(async () => {
  answers = [];
  ports = [];
  server = await startHttpServer((response, ...request) => {
    ports.push(response.socket?.remotePort);
    const answer = answers.shift() ?? { body: {} };
    if (answer === 'drop') response.destroy();
    else if (answer !== 'silence') json(answer.status ?? 200, answer.body)(response, ...request);
  });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: server.url,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'of-nobody',
  });
  // The time between two attempts is random.
  jest.spyOn(Math, 'random').mockReturnValue(0);
  updateItem = createUpdateItem();
});

afterEach(async () => {
  jest.restoreAllMocks();
  restoreEnvironment();
  await server.close();
});

const INPUT = {
  TableName: 'ledger',
  Key: { pk: { S: 'linking#1' } },
  UpdateExpression: 'SET a = :a',
  ExpressionAttributeValues: { ':a': { N: '1' } },
};

const errorNamed = (name: string, more: object = {}): Answer => ({
  status: 400,
  body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'No.', ...more },
});

it('updateItem sends a signed request and returns the output', async () => {
  answers = [{ body: { Attributes: { a: { N: '0' } } } }];
  await expect(updateItem(INPUT)).resolves.toMatchObject({ Attributes: { a: { N: '0' } } });
  const [{ headers, body }] = server.received as [(typeof server.received)[number]];
  expect(JSON.parse(body)).toEqual(INPUT);
  expect(headers).toMatchObject({
    'x-amz-target': 'DynamoDB_20120810.UpdateItem',
    authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE\/.*dynamodb/),
  });
});

it('updateItem keeps its connection for the next call', async () => {
  await updateItem(INPUT);
  await updateItem(INPUT);
  expect(new Set(ports).size).toBe(1);
});

it('updateItem rejects with ConditionalCheckFailedException and the item when the condition fails', async () => {
  answers = [errorNamed('ConditionalCheckFailedException', { Item: { a: { N: '7' } } })];
  await expect(updateItem(INPUT)).rejects.toMatchObject({
    name: 'ConditionalCheckFailedException',
    Item: { a: { N: '7' } },
  });
  expect(server.received).toHaveLength(1);
});

it.each([
  ['a connection that the server closed', 'drop' as const],
  ['throttling', errorNamed('ProvisionedThroughputExceededException')],
  ['a server error', { status: 500, body: {} }],
])('updateItem makes a second attempt after %s', async (_, first) => {
  answers = [first, { body: {} }];
  await expect(updateItem(INPUT)).resolves.toBeDefined();
  expect(server.received).toHaveLength(2);
});

it('updateItem gives up after the second attempt', async () => {
  answers = ['drop', 'drop'];
  await expect(updateItem(INPUT)).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(server.received).toHaveLength(2);
});

it('updateItem rejects after the time limit when the table does not answer', async () => {
  answers = ['silence'];
  const timers = jest.spyOn(globalThis, 'setTimeout');
  const arrived = once(server.server, 'request');
  const rejection = updateItem(INPUT).catch((error: unknown) => error);
  const [request] = (await arrived) as [IncomingMessage];
  const ended = once(request.socket, 'close');
  const [onTimeLimit] = timers.mock.calls.find(([, ms]) => ms === TABLE_TIME_LIMIT_MS)!;
  onTimeLimit();
  expect(await rejection).toMatchObject({ message: 'The table did not answer within 900 ms.' });
  await ended;
  expect(server.received).toHaveLength(1);
});

it('updateItem uses TLS for an https address', async () => {
  process.env.AWS_ENDPOINT_URL_DYNAMODB = process.env.AWS_ENDPOINT_URL_DYNAMODB!.replace(
    'http:',
    'https:',
  );
  const call = updateItem(INPUT);
  await expect(call).rejects.toMatchObject({ code: 'EPROTO' });
});
