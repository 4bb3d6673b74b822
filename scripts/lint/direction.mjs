import { dirname, relative, resolve, sep } from 'node:path';

/**
 * Which layers a layer may import besides itself. A file directly under `src/`, such as the
 * composition root `extension.ts`, sees all.
 */
export const layers = {
  core: [],
  aws: ['core'],
  git: ['core'],
  files: ['core', 'git'],
  sandbox: ['core'],
  syntax: ['core'],
  cli: ['core', 'aws', 'files', 'git', 'sandbox', 'syntax', 'worker'],
  ui: ['core'],
  features: ['core', 'ui'],
  webview: ['core'],
  worker: ['core', 'files', 'git', 'syntax'],
};

/** Why `importer` may not import `imported` (both relative to `src`), or undefined when it may. */
export function objection(importer, imported) {
  const [from, feature, ...deeper] = importer.split(sep);
  const [to, otherFeature] = imported.split(sep);
  const allowed = layers[from];
  if (allowed === undefined || to === '..') return undefined;
  if (to !== from && !allowed.includes(to)) {
    return `${from} may import only ${[from, ...allowed].join(', ')}, not ${to}.`;
  }
  if (from === 'features' && to === 'features' && deeper.length > 0 && otherFeature !== feature) {
    return 'Features never import each other: what they share moves to core or ui.';
  }
  return undefined;
}

/** ESLint rule: the direction rules of ARCHITECTURE.md, for static, dynamic and re-exporting imports. */
export const direction = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const src = resolve(context.cwd, 'src');
    const check = (node) => {
      const target = node.source?.value;
      if (typeof target !== 'string' || !target.startsWith('.')) return;
      const imported = relative(src, resolve(dirname(context.filename), target));
      const message = objection(relative(src, context.filename), imported);
      if (message !== undefined) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
    };
  },
};
