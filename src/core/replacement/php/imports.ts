import type { Site } from '../engine/site';
import type { TextEdit } from '../model';
import { eolOf } from '../paths';

/** `require_once` of the helper: after `declare`, `namespace`, `use` and other requires at the head. */
export function requireEdits({ text }: Site, module: string): TextEdit[] {
  const file = module.replace(/^\.\//, '');
  const line = `require_once __DIR__ . '/${file}';`;
  if (text.includes(line)) return [];
  const eol = eolOf(text);
  const opened = /^(?:\ufeff?#![^\n]*\n)?[^]*?<\?php\b/.exec(text)?.[0].length;
  if (opened === undefined) return [];
  const head =
    /^(?:\s+|\/\/[^\n]*|#(?!\[)[^\n]*|\/\*[^]*?\*\/|(?:declare|namespace|use|require|require_once|include_once)\b[^;{]*;)*/;
  const body = head.exec(text.slice(opened))?.[0] ?? '';
  const statements = [
    ...body.matchAll(
      /^[ \t]*(?:declare|namespace|use|require|require_once|include_once)\b[^;]*;[^\n]*/gm,
    ),
  ].at(-1);
  const at = opened + (statements ? statements.index + statements[0].length : 0);
  const isRequire = /^\s*(?:require|include)/.test(statements?.[0] ?? '');
  const lead = isRequire ? eol : eol + eol;
  const gap = /^[ \t]*\r?\n[ \t]*\r?\n|^\s*$/.test(text.slice(at)) || isRequire ? '' : eol;
  return [{ start: at, end: at, newText: lead + line + gap }];
}
