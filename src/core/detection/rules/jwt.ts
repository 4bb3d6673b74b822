import { isPlaceholder } from '../placeholders';
import { isReference } from '../references';
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

/** Algorithms and lifetimes are other arguments of such a call. */
const NO_SECRET =
  /^(?:[HREP]S\d{3}|EdDSA|none|\d+\s?(?:ms|[smhdwy]|[a-z]*(?:hour|day|minute|week)s?))$/i;

export const jwtRules: readonly BuiltInRule[] = [
  {
    id: 'jwt-signing-secret',
    title: 'Secret that signs JSON web tokens',
    family: 'jwt',
    keywords: ['jwt.sign(', 'jwt.verify(', 'jwt.encode(', 'jwt.decode('],
    pattern:
      /jwt\.(?:sign|verify|encode|decode)\(\s{0,20}(?:[\w.$[\]?]{1,80}|\{[^{}\n]{0,240}\})\s{0,4},\s{0,20}(["'`])(?<secret>[^"'`\n]{4,200})\1/dgi,
    window: { before: 1, after: 640 },
    confidence: 'medium',
    severity: 'critical',
    reason: 'The second argument of a call that signs or checks tokens.',
    check: ({ value }) =>
      isPlaceholder(value) || isReference(value) || NO_SECRET.test(value) ? 'reject' : undefined,
    key: 'secret',
    examples: {
      matching: [
        `const token = jwt.sign({ id: user.id }, '${sample('alnum', 14)}')`,
        `jwt.encode(payload, "${sample('alnum', 14)}", algorithm="HS256")`,
      ],
      other: [
        `jwt.sign({ id }, process.env.SECRET, { expiresIn: '1h' })`,
        `jwt.decode(token, key, 'HS256')`,
        `jwt.sign(user, 'secret')`,
      ],
    },
  },
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
