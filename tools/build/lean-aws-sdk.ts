import { readFile } from 'node:fs/promises';
import { type Plugin } from 'esbuild';
import { fromRoot } from '../paths';

/** Files of the AWS SDK, and what stands in their places in a function's bundle. */
export const STAND_INS = {
  '@aws-sdk/credential-provider-node/dist-es/index.js': 'credentials',
  '@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js': 'config',
  '@aws-sdk/middleware-endpoint-discovery/dist-es/index.js': 'endpoint-discovery',
} as const satisfies Record<string, string>;

/** Of DynamoDB's 35 errors, those of the calls that functions here make: `UpdateItem` alone. */
export const ERRORS = [
  'ConditionalCheckFailedException',
  'InternalServerError',
  'ItemCollectionSizeLimitExceededException',
  'ProvisionedThroughputExceededException',
  'ReplicatedWriteConflictException',
  'RequestLimitExceeded',
  'ResourceNotFoundException',
  'ThrottlingException',
  'TransactionConflictException',
];
const DYNAMODB_SCHEMAS = /client-dynamodb[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/;
const REGISTERED_ERROR = /^n0_registry\.registerError\((\w+)\$, \1\);$/gm;

const LEFT_OUT = 'left-out';

/** One of the files. A filter that lets more through has esbuild wait for an answer to each. */
const oneOf = (files: readonly string[]): RegExp => {
  const endings = files.map((file) => file.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]'));
  return new RegExp(`[\\\\/]node_modules[\\\\/](${endings.join('|')})$`);
};

/**
 * Takes out of the AWS SDK what a function never uses; `docs/performance.md` has the figures.
 *
 * - Files for which there is a stand-in, which does the part of it that a function needs.
 * - Errors that no call of ours can meet. Were one to come all the same, the SDK would throw a
 *   `DynamoDBServiceException` by that error's name.
 * - What the SDK only imports lazily (event streams, a parser of browsers' names) is left out, and
 *   says so should it ever be asked for.
 */
export const leanAwsSdk = (standIns: Readonly<Record<string, string>> = STAND_INS): Plugin => ({
  name: 'lean-aws-sdk',
  setup(build) {
    const packages = `${fromRoot('node_modules')}/`;
    build.onLoad({ filter: DYNAMODB_SCHEMAS }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(REGISTERED_ERROR, (line, name: string) =>
        ERRORS.includes(name) ? line : '',
      );
      return { contents };
    });
    build.onLoad({ filter: oneOf(Object.keys(standIns)) }, ({ path }) => {
      const standIn = standIns[path.replace(packages, '').replaceAll('\\', '/')];
      if (standIn === undefined) return undefined;
      return { contents: `export * from '${fromRoot('tools/build/stand-ins', standIn)}'` };
    });

    build.onResolve({ filter: /^(@smithy\/core\/event-streams|bowser)$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, namespace: LEFT_OUT } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: LEFT_OUT }, ({ path }) => ({
      contents: `throw new Error('${path} is left out of this bundle: see tools/build/lean-aws-sdk.ts');`,
    }));
  },
});
