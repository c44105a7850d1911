/** Directories from which each directory may import, besides itself. */
const MAY_IMPORT = {
  'skill-source': [],
  bin: ['lib', 'tools', 'simulator'],
  lib: ['skill-source'],
  'lambda/ride-hailer': ['lambda/linking', 'lambda/lwa'],
  'lambda/linking': [],
  'lambda/lwa': [],
  'lambda/publisher': [],
  'lambda/smoke-test': [],
  simulator: ['skill-source'],
  tools: ['lib', 'lambda/publisher', 'lambda/smoke-test', 'skill-source'],
  // A deploy without an AWS account, and screenshots of the inspector, run the simulator.
  'tools/local': ['tools', 'lib', 'simulator', 'skill-source'],
  'tools/screenshots': ['tools', 'simulator'],
  bench: ['tools', 'simulator', 'lambda/linking'],
};

/** Constants that functions, infrastructure and tools have to spell alike. */
const SHARED_CONSTANTS = [
  '^lambda/(linking|ride-hailer)/metric-names\\.ts$',
  '^lambda/linking/offer-settings\\.ts$',
  '^lambda/linking/ledger/table-keys\\.ts$',
  '^lambda/lwa/client-id\\.ts$',
  '^lambda/publisher/names\\.ts$',
  '^lambda/linking/synthetic-customer\\.ts$',
  '^lambda/smoke-test/names\\.ts$',
];

const inDirectory = (directory) => `^${directory}/`;
const sources = Object.keys(MAY_IMPORT).map(inDirectory);

const directories = Object.entries(MAY_IMPORT).map(([directory, imported]) => {
  const nested = Object.keys(MAY_IMPORT).filter((one) => one.startsWith(`${directory}/`));
  const importsConstants = /^(bin|lib|tools|lambda.smoke-test)/.test(directory);
  const allowed = [...imported, ...(importsConstants ? ['shared constants'] : [])];
  return {
    name: `imports-of-${directory.replace('/', '-')}`,
    severity: 'error',
    comment: `${directory} imports only from ${allowed.join(', ') || 'itself'}.`,
    from: { path: inDirectory(directory), pathNot: nested.map(inDirectory) },
    to: {
      path: [...sources, '^test/'],
      pathNot: [
        ...[directory, ...imported].map(inDirectory),
        ...(importsConstants ? SHARED_CONSTANTS : []),
      ],
    },
  };
});

export default {
  forbidden: [
    ...directories,
    {
      name: 'same-entries-as-adopters',
      severity: 'error',
      comment: 'The example skill uses what the package exports, and nothing behind it.',
      from: { path: '^lambda/ride-hailer/' },
      to: { path: '^lambda/(linking|lwa)/', pathNot: '/index\\.ts$' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Files that import each other in a circle cannot be understood one by one.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-imports-in-shared-constants',
      severity: 'error',
      comment: 'Infrastructure imports these files, so they must not bring the code of a function.',
      from: { path: SHARED_CONSTANTS },
      to: { pathNot: SHARED_CONSTANTS },
    },
    {
      name: 'no-imports-of-function-entries',
      severity: 'error',
      comment: 'A file that ends in .lambda.ts is the entry of a function; only Lambda loads it.',
      from: {},
      to: { path: '\\.lambda\\.ts$' },
    },
    {
      name: 'linking-runs-in-any-skill',
      severity: 'error',
      comment: 'Any ASK SDK skill can use lambda/linking; only its ledger uses the AWS SDK.',
      from: { path: '^lambda/linking/', pathNot: '^lambda/linking/ledger/' },
      to: {
        dependencyTypesNot: ['core', 'local'],
        pathNot: '^node_modules/ask-sdk-(core|model)/',
      },
    },
    {
      name: 'ledger-uses-ask-sdk-and-aws-sdk-only',
      severity: 'error',
      comment: 'Besides the ASK SDK, which every skill has, the ledger uses only the AWS SDK.',
      from: { path: '^lambda/linking/ledger/' },
      to: {
        dependencyTypesNot: ['core', 'local'],
        pathNot: '^node_modules/(ask-sdk-(core|model)|@aws-sdk)/',
      },
    },
    {
      name: 'no-dev-dependencies-in-production',
      severity: 'error',
      comment:
        'The package installs what its modules import; functions bring theirs in their bundles.',
      from: { path: '^(bin|lib|lambda/(linking|lwa))/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm-peer'] },
    },
    {
      name: 'no-unresolvable-imports',
      severity: 'error',
      comment: 'Packages that only bench/ compares with are installed by the benchmark itself.',
      from: { pathNot: '^bench/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|cdk\\.out|bench/peers)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
