import { sample, type BuiltInRule } from '../rule';

const base64 = (json: string): string => btoa(json).replace(/=+$/, '');

/** True when the first part of a JWT is a JSON header that names an algorithm. */
function hasHeader(token: string): boolean {
  try {
    const part = token.split('.')[0] ?? '';
    return /"alg"\s*:/.test(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return false;
  }
}

export const jwtRules: readonly BuiltInRule[] = [
  {
    id: 'jwt',
    title: 'JSON web token',
    family: 'jwt',
    keywords: ['eyj'],
    pattern:
      /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,8000}(?:\.[A-Za-z0-9_-]{20,2000}|\.)?/dg,
    window: { before: 2, after: 12_000 },
    confidence: 'high',
    reason: 'Parts of a token whose first holds a JSON header with an algorithm.',
    check: ({ value }) => {
      if (!hasHeader(value)) return 'reject';
      return /\.[^.]+\.[^.]+$/.test(value) ? undefined : 'doubtful';
    },
    key: 'token',
    examples: {
      matching: [
        `${base64('{"alg":"HS256","typ":"JWT"}')}.${base64('{"sub":"someone"}')}.${sample('alnum', 43)}`,
      ],
      other: [`eyJ${sample('alnum', 20)}.eyJ${sample('alnum', 20)}.${sample('alnum', 43)}`],
    },
  },
];
