import type { TextEdit } from '../model';
import { eolOf } from '../paths';

interface Imported {
  /** How the file names `SecretValue`. */
  readonly name: string;
  readonly edit?: TextEdit;
}

/** `SecretValue` as a file of the CDK can name it; undefined when its imports are not read here. */
export function importedName(text: string, isPython: boolean): Imported | undefined {
  return isPython ? inPython(text) : inJavaScript(text);
}

function inJavaScript(text: string): Imported | undefined {
  const whole =
    /(?:import\s*\*\s*as\s+(\w+)\s+from|(?:const|let|var)\s+(\w+)\s*=\s*require\()\s*["']aws-cdk-lib["']/.exec(
      text,
    );
  const name = whole?.[1] ?? whole?.[2];
  if (name !== undefined) return { name: `${name}.SecretValue` };
  const named =
    /(?:import\s*\{([^{}]*)\}\s*from|(?:const|let|var)\s*\{([^{}]*)\}\s*=\s*require\()\s*["']aws-cdk-lib["']/d.exec(
      text,
    );
  return withName(named);
}

function inPython(text: string): Imported | undefined {
  const whole = /^[ \t]*import[ \t]+aws_cdk(?:[ \t]+as[ \t]+(\w+))?[ \t]*(?:#[^\n]*)?\r?$/m.exec(
    text,
  );
  if (whole) return { name: `${whole[1] ?? 'aws_cdk'}.SecretValue` };
  const named = /^[ \t]*from[ \t]+aws_cdk[ \t]+import[ \t]+(?:\(([^()]*)\)|([^()\n\r#\\]+))/dm.exec(
    text,
  );
  if (named) return withName(named);
  const part = /^from[ \t]+aws_cdk\.[^\n]*\n/m.exec(text);
  const edit = part && {
    start: part.index,
    end: part.index,
    newText: `from aws_cdk import SecretValue${eolOf(text)}`,
  };
  return edit ? { name: 'SecretValue', edit } : undefined;
}

/** Adds the name after the last one of a list of names. */
function withName(match: RegExpExecArray | null): Imported | undefined {
  const range = match?.indices?.[1] ?? match?.indices?.[2];
  const names = match?.[1] ?? match?.[2];
  if (!range || names === undefined || /[#/]/.test(names)) return undefined;
  if (/\bSecretValue\b/.test(names))
    return /\bSecretValue\s+as\b|\bSecretValue\s*:/.test(names)
      ? undefined
      : { name: 'SecretValue' };
  const kept = names.trimEnd();
  const last = kept.endsWith(',') ? kept.slice(0, -1) : kept;
  const at = range[0] + last.length;
  const gap = /\n([ \t]*)\S+\s*$/.exec(last)?.[1];
  const newText = gap === undefined ? ', SecretValue' : `,${eolOf(names)}${gap}SecretValue`;
  return { name: 'SecretValue', edit: { start: at, end: at, newText } };
}
