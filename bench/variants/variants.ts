import { rmSync } from 'node:fs';
import { ledgerPart, skillInOne, skillVariant, WITH_REQUIRE } from '../peers/build';
import { built, ours, type Subject } from '../peers/peers';
import { FUNCTION_BUILD } from '../../tools/build/functions';
import { lazyBuiltins } from '../../tools/build/lazy-builtins';
import { leanAskSdk } from '../../tools/build/lean-ask-sdk';
import { leanAwsSdk } from '../../tools/build/lean-aws-sdk';
import { fromRoot } from '../../tools/paths';

/** The skill with one choice undone, or one made that was not; what it is worth stands in the report. */
export interface Variant extends Subject {
  /** Ours with it, or why it was not taken. */
  readonly verdict: string;
}

const variant = (name: string, label: string, verdict: string): Variant => ({
  ...ours,
  name,
  label,
  verdict,
  bundle: built(`variant-${name}`, 'index.mjs'),
});

const CACHE = fromRoot('.cache/bench/compile-cache');

export const eager = variant(
  'eager',
  'the table’s client loaded at the start',
  'shipped: loaded by the turns that need the table',
);
export const chunks = variant(
  'chunks',
  'esbuild’s splitting into chunks',
  'shipped: bundles of their own for what is loaded late (`tools/build/own-bundles.ts`)',
);
export const plainBuiltins = variant(
  'plainBuiltins',
  'Node’s modules imported as the packages write it',
  'shipped: `process.getBuiltinModule` (`tools/build/lazy-builtins.ts`)',
);
export const withServiceClients = variant(
  'withServiceClients',
  'the clients of Alexa’s services read at each start',
  'shipped: read when the first one is made (`tools/build/lean-ask-sdk.ts`)',
);
export const sdkHandler = variant(
  'sdkHandler',
  'the AWS SDK’s own request handler',
  'shipped: one for whole answers over one protocol (`ledger/request-handler.ts`)',
);
export const wholeSdk = variant(
  'wholeSdk',
  'the AWS SDK untrimmed',
  'shipped: the environment’s settings and credentials alone, and the errors of `UpdateItem` (`tools/build/lean-aws-sdk.ts`)',
);
export const handSigned = variant(
  'handSigned',
  'no SDK: requests signed by `aws4`',
  'not taken: `@aws-sdk/client-dynamodb` is kept by AWS, retries, and reads its endpoint and region as every tool expects',
);
export const compileCache: Variant = {
  ...variant(
    'compileCache',
    'V8’s compile cache, filled before',
    'not taken: it must be made by the very Node that Lambda runs that day, and every peer gains as much',
  ),
  bundle: ours.bundle,
  environment: { NODE_COMPILE_CACHE: CACHE },
};

export const VARIANTS = [
  eager,
  chunks,
  plainBuiltins,
  withServiceClients,
  sdkHandler,
  wholeSdk,
  handSigned,
  compileCache,
];

const without = (name: string) => FUNCTION_BUILD.plugins.filter((plugin) => plugin.name !== name);

export async function buildVariants(): Promise<void> {
  rmSync(CACHE, { recursive: true, force: true });
  await Promise.all([
    skillInOne(eager, { inject: [fromRoot('bench/variants/eager.ts')] }),
    skillInOne(chunks, { splitting: true }),
    skillVariant(plainBuiltins, { plugins: without(lazyBuiltins.name), banner: WITH_REQUIRE }),
    skillVariant(withServiceClients, { plugins: without(leanAskSdk.name) }),
    skillVariant(sdkHandler, {
      plugins: [
        ledgerPart('request-handler', 'bench/variants/sdk-handler.ts'),
        ...FUNCTION_BUILD.plugins,
      ],
    }),
    skillVariant(wholeSdk, { plugins: without(leanAwsSdk().name) }),
    skillVariant(handSigned, {
      plugins: [
        ledgerPart('dynamodb-client', 'bench/variants/hand-signed.mjs'),
        ...FUNCTION_BUILD.plugins,
      ],
    }),
  ]);
}
