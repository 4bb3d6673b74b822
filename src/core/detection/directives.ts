import type { Finding } from './model';

/** A comment anywhere in a file that switches rules off in the whole of it. */
const OFF = 'secrets-workbench:disable';
const OFF_RULES = new RegExp(`${OFF}[ \\t]+([a-z0-9-]+(?:[ \\t]*,[ \\t]*[a-z0-9-]+)*)`, 'g');
const BLOCK = 'secretlint-disable';
const BLOCK_EDGE = /secretlint-(disable|enable)(?![\w-])(?:[ \t]+([^\n*]*))?/g;

/** The text of the comment that switches a rule off in its file. */
export function switchOffMark(ruleId: string): string {
  return `${OFF} ${ruleId}`;
}

/** Those findings that no comment elsewhere in the text switches off: ours for the file, secretlint's for blocks. */
export function heedDirectives(findings: readonly Finding[], text: string): Finding[] {
  const off = switchedOff(text);
  const hasBlocks = text.includes(BLOCK);
  return findings.filter(
    ({ range, ruleId }) =>
      !off.has(ruleId) && !(hasBlocks && isInDisabledBlock(text, range.start, ruleId)),
  );
}

function switchedOff(text: string): ReadonlySet<string> {
  if (!text.includes(OFF)) return new Set();
  const lists = [...text.matchAll(OFF_RULES)].map(([, ids = '']) => ids.split(/[ \t]*,[ \t]*/));
  return new Set(lists.flat());
}

/**
 * True between `secretlint-disable` and `secretlint-enable`; a directive that names rules counts for those of the same
 * provider.
 */
function isInDisabledBlock(text: string, offset: number, ruleId: string): boolean {
  let isOff = false;
  for (const { 1: word, 2: named = '', index } of text.matchAll(BLOCK_EDGE)) {
    if (index > offset) break;
    const families = named.split(/[\s,]+/).filter((name) => name.includes('secretlint-rule-'));
    if (
      families.length === 0 ||
      families.some((name) => isOfFamily(ruleId, secretlintFamily(name)))
    )
      isOff = word === 'disable';
  }
  return isOff;
}

/** `@secretlint/secretlint-rule-aws` → `aws`. */
export function secretlintFamily(ruleId: string): string {
  return ruleId.replace(/^.*secretlint-rule-/, '').replace(/^preset-.*$/, '');
}

/** True for a rule of ours that finds what secretlint's family of that name does. */
export function isOfFamily(ruleId: string, family: string): boolean {
  return family !== '' && (ruleId === family || ruleId.startsWith(`${family}-`));
}
