import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const notInLightRunner = ['mock', 'doMock', 'resetModules', 'isolateModules', 'setTimeout']
  .map((property) => ({
    object: 'jest',
    property,
    message: 'jest-light-runner does not support it: pass the fake as an argument.',
  }))
  .concat({
    object: 'jest',
    property: 'useFakeTimers',
    message: 'In jest-light-runner it stops the network, too: pass a clock, or spy on setTimeout.',
  });

/** Unclear expressions. docs/explanation/glossary.md lists the terms of this project. */
const notInComments = [
  'told',
  'stands in',
  'goes on',
  'let be',
  'what stands',
  'whoever',
  'anew',
  'at hand',
  'lets go',
  'taken up',
  'kept request',
  'the look',
];

export default tseslint.config(
  {
    ignores: ['.cache/', 'dist/', 'cdk.out/', 'coverage/', '**/node_modules/'].concat(
      // Compiled in projects that install the package.
      ['templates/', 'test/package/cdk-app/', 'test/package/typescript-skill/'],
    ),
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.mjs', '.*.mjs', '*.js'] } },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'smart'],
      'no-warning-comments': ['error', { terms: notInComments, location: 'anywhere' }],
      'no-console': 'error',
      'no-constant-binary-expression': 'error',
    },
  },
  {
    files: ['tools/**', 'bench/**', 'simulator/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**'],
    ...jest.configs['flat/recommended'],
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/expect-expect': 'off',
      'jest/no-standalone-expect': 'off',
      'no-restricted-properties': ['error', ...notInLightRunner],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  // Groups of tests that account.deploy.test.ts runs, one after another in the same account.
  { files: ['test/deploy/stories/**'], rules: { 'jest/no-export': 'off' } },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        module: 'writable',
        exports: 'writable',
        process: 'readonly',
        require: 'readonly',
        structuredClone: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
