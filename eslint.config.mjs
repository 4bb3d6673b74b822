import { readdirSync } from 'node:fs';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';

/** Which layers a layer may import besides itself. `extension.ts`, the composition root, sees all. */
const layers = {
  core: [],
  aws: ['core'],
  sandbox: ['core'],
  cli: ['core', 'aws', 'sandbox', 'worker'],
  ui: ['core'],
  features: ['core', 'ui'],
  webview: ['core'],
  worker: ['core'],
};

const features = readdirSync('src/features', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const zones = [
  ...Object.entries(layers).map(([layer, allowed]) => ({
    target: `./src/${layer}`,
    from: './src',
    except: [layer, ...allowed].map((name) => `./${name}`),
    message: `${layer} may import only ${[layer, ...allowed].join(', ')} (see ARCHITECTURE.md).`,
  })),
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: './src/features',
    except: [`./${feature}`],
    message: 'Features never import each other: what they share moves to core or ui.',
  })),
];

const forbid = (files, names, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: names.map((regex) => ({ regex, message })) }],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', 'test/fixtures/', 'media/demo/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ project: ['tsconfig.json', 'src/webview/tsconfig.json'] }),
      ],
    },
    rules: {
      eqeqeq: 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { maxDepth: 8 }],
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
  forbid(
    ['src/core/**/*.ts'],
    ['^vscode$', '^@aws-sdk/', '^@smithy/', '^(node:)?(fs|net|http|https|child_process)(/|$)'],
    'core is pure: no vscode, no AWS SDK, no I/O.',
  ),
  forbid(
    ['src/sandbox/**/*.ts', 'src/aws/**/*.ts', 'src/worker/**/*.ts', 'src/cli/**/*.ts'],
    ['^vscode$'],
    'Only ui, features and the composition root know VS Code.',
  ),
  forbid(
    ['src/ui/**/*.ts', 'src/features/**/*.ts', 'src/extension.ts', 'src/webview/**/*.ts'],
    ['^@aws-sdk/', '^@smithy/'],
    'Only src/aws imports the AWS SDK.',
  ),
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
