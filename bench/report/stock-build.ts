/** Why the bundle is built by stock esbuild, in figures that were measured once before its plugins were removed. */
export const STOCK_BUILD = `## Why the build has no plugins

The skill’s bundle once went through four esbuild plugins, which replaced files of the AWS SDK and the ASK SDK by smaller ones, loaded Node’s own modules lazily, and split the bundle by themselves. Measured on 30 November 2026 (Node 24, one core, median of 15, from import to answer):

| bundle of the skill | linked launch, ms | unlinked launch with the first table call, ms | bytes |
| --- | ---: | ---: | ---: |
| stock esbuild: ES modules, \`splitting\`, \`minify\`, \`createRequire\` banner | 17.9 | 60.9 | 578,728 |
| the four plugins | 9.6 | 45.1 | 378,734 |
| floor, stock esbuild | 13.0 | | 131,096 |
| usual | 94.0 | 96.6 | 1,709,372 |

The plugins saved 8 ms of a start that takes Lambda about 200, in the two turns of a hundred that start cold, and each of them broke silently when a package moved a file. Lazy imports of the project’s own modules (the table’s client, the words of a language) are worth 24 ms and need no plugin.`;
