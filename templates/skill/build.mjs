import { build } from 'esbuild';

/** With `splitting`, the DynamoDB client is a chunk of its own, which is loaded when it is needed. */
await build({
  entryPoints: { index: 'lambda/skill.ts' },
  outdir: 'dist/skill',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  splitting: true,
  minify: true,
  mainFields: ['module', 'main'],
  sourcemap: 'linked',
  sourcesContent: false,
  // CommonJS packages call `require` for Node's own modules, which an ES module does not have.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});
