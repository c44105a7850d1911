import { rmSync } from 'node:fs';
import { plugins, skillVariant, tableClientFrom } from '../peers/build';
import { built, ours, type Subject } from '../peers/peers';
import { FUNCTION_BUILD } from '../../tools/build/functions';
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
export const plainBuiltins = variant(
  'plainBuiltins',
  'Node’s modules imported as the SDK writes it',
  'shipped: `process.getBuiltinModule` (`tools/build/lean-aws-sdk.ts`)',
);
export const wholeChain = variant(
  'wholeChain',
  'the SDK’s whole chain of credentials',
  'shipped: the environment’s alone',
);
export const handSigned = variant(
  'handSigned',
  'no SDK: requests signed by `aws4`',
  'not taken: `@aws-sdk/client-dynamodb` is kept by AWS, retries, and reads its endpoint and region as every tool expects',
);
export const withoutModel = variant(
  'withoutModel',
  'without the service clients of `ask-sdk-model`',
  'not taken: a team that calls `withApiClient` would find it gone',
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

export const VARIANTS = [eager, plainBuiltins, wholeChain, handSigned, withoutModel, compileCache];

export async function buildVariants(): Promise<void> {
  rmSync(CACHE, { recursive: true, force: true });
  await Promise.all([
    skillVariant(eager, { inject: [fromRoot('bench/variants/eager.ts')] }),
    skillVariant(plainBuiltins, { plugins: [] }),
    skillVariant(wholeChain, { alias: {} }),
    skillVariant(handSigned, {
      plugins: [...plugins, tableClientFrom('bench/variants/hand-signed.mjs')],
    }),
    skillVariant(withoutModel, {
      alias: { ...FUNCTION_BUILD.alias, 'ask-sdk-model': fromRoot('bench/variants/no-model.ts') },
    }),
  ]);
}
