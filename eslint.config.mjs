import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { direction } from './scripts/lint/direction.mjs';

const vscode = ['^vscode$'];
const sdk = ['^@aws-sdk/', '^@smithy/'];
const io = ['^(node:)?(fs|net|http|https|child_process)(/|$)'];

const forbid = (files, patterns, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: patterns.map((regex) => ({ regex, message })) }],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', 'test/fixtures/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { house: { rules: { direction } } },
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'house/direction': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: false, allowNullish: false, allowAny: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  // One entry a folder: a later entry for the same file would replace an earlier one.
  forbid(
    ['src/core/**/*.ts'],
    [...vscode, ...sdk, ...io],
    'core is pure: no vscode, AWS SDK or I/O.',
  ),
  forbid(['src/aws/**/*.ts'], vscode, 'Only ui, features and extension.ts know VS Code.'),
  forbid(
    ['src/{files,git,sandbox,worker,cli,syntax}/**/*.ts'],
    [...vscode, ...sdk],
    'Neither VS Code nor the AWS SDK belongs here.',
  ),
  forbid(
    ['src/{ui,features,webview}/**/*.ts', 'src/extension.ts'],
    sdk,
    'Only src/aws imports the AWS SDK.',
  ),
  {
    // What is scanned may be hostile: no pattern may take time that grows faster than the text.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error' },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
