import { drawn } from '../drawn';
import type { BuiltInRule, Candidate, Verdict } from '../rule';

type Details = Partial<
  Pick<
    BuiltInRule,
    | 'check'
    | 'checksum'
    | 'confidence'
    | 'examples'
    | 'key'
    | 'keywords'
    | 'reason'
    | 'revocationPage'
    | 'severity'
    | 'window'
  >
> & { readonly ignoreCase?: true };

/**
 * A kind of token: id, title, and what it looks like. Each pattern begins with its prefix, letters that are
 * matched as they are, which becomes its keyword; boundaries are added. A pattern may use the group `secret`.
 */
export type TokenRow = readonly [
  id: string,
  title: string,
  patterns: string | readonly string[],
  details?: Details,
];

/** Not within a longer word, but for the letter of an escape: `\nTOKEN` in a string. */
const LEFT = String.raw`(?<!(?<!\\)[A-Za-z0-9]|[_-])`;
const RIGHT = '(?![A-Za-z0-9])';
const RIGHT_OF_DASHES = String.raw`(?![\w-])`;

/** The rules of one provider: tokens that their prefix, alphabet and length alone give away. */
export function family(name: string, page: string, rows: readonly TokenRow[]): BuiltInRule[] {
  return rows.map(([id, title, given, { ignoreCase, ...details } = {}]) => {
    const patterns = typeof given === 'string' ? [given] : given;
    const anchored = details.keywords === undefined;
    const source = patterns.map((pattern) => pattern + rightOf(pattern)).join('|');
    return {
      id,
      title,
      family: name,
      keywords: patterns.map(literalPrefix),
      pattern: new RegExp(
        `${/^(?:\\[./$]|\[\?)/.test(patterns[0] ?? '') ? '' : LEFT}(?:${source})`,
        `d${anchored ? 'y' : 'g'}${ignoreCase === true ? 'i' : ''}`,
      ),
      ...(anchored && { anchored, distinct: true }),
      key: 'token',
      severity: 'high',
      reason: `It has the prefix, alphabet and length of: ${title}.`,
      ...(page !== '' && { revocationPage: page }),
      ...details,
      check: (candidate) => {
        const own = details.check?.(candidate);
        return own === 'reject' ? own : (checkDrawn(candidate) ?? own);
      },
    };
  });
}

/** A run of the letter that stands for zero is a part of some formats. */
function checkDrawn({ value }: Candidate): Verdict {
  return drawn(value.replace(/^A{8,}/, ''));
}

/** A token whose alphabet has a dash must not be followed by one. */
function rightOf(pattern: string): string {
  return /[-\w]-\](?:\{[^}]*\}|[+*])?\)?$/.test(pattern) ? RIGHT_OF_DASHES : RIGHT;
}

/** The letters that a pattern begins with, lower case. */
export function literalPrefix(pattern: string): string {
  const [literal = ''] = /^(?:\\[./|+-]|[^\\[\](){}.*+?^$|])*(?![*?{])/.exec(pattern) ?? [];
  return literal.replaceAll('\\', '').toLowerCase();
}
