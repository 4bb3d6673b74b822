import type { Rule } from 'eslint';

export const layers: Readonly<Record<string, readonly string[]>>;
export function objection(importer: string, imported: string): string | undefined;
export const direction: Rule.RuleModule;
