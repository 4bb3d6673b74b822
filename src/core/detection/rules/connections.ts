import { isPlaceholder } from '../placeholders';
import { sample, type Candidate, type BuiltInRule, type Verdict } from '../rule';

/** References and placeholders are no passwords; a password of one's own machine is doubtful. */
function checkPassword({ value, text, end }: Candidate): Verdict {
  if (isReference(value) || isPlaceholder(value) || /^https?:/.test(value)) return 'reject';
  return /^@(?:localhost|127\.0\.0\.1|example\.)/.test(text.slice(end, end + 12))
    ? 'doubtful'
    : undefined;
}

function isReference(value: string): boolean {
  if (/^[a-z_]\w*(?:\.[a-z_]\w*)+$/i.test(value)) return true;
  return /^[$<{%[(]|^\*+$|\$\{|\{\{|%[sv]|^(?:user|username|pass|password|passwd|pw|pwd|token|secret|key)$/i.test(
    value,
  );
}

export const connectionRules: readonly BuiltInRule[] = [
  {
    id: 'url-password',
    title: 'Password in a URL',
    family: 'connection',
    keywords: ['://'],
    pattern:
      /\b[a-z][a-z0-9+.-]{1,30}:\/\/(?<username>[^\s:/?#@"'`<>[\]()]{0,100}):(?<secret>[^\s/@"'`<>]{2,200})@(?=[\w.[-])/dgi,
    window: { before: 32, after: 420 },
    confidence: 'high',
    reason: 'A URL with a user and a password in it.',
    check: checkPassword,
    key: 'password',
    examples: {
      matching: [`postgres://app:${sample('alnum', 12)}@db.internal:5432/main`],
      other: [
        'postgres://app:${PASSWORD}@db.internal/main',
        'https://user:password@example.com',
        'http://example.com:8080/a@b',
        'https://cdn.example.com/a:b/c@2.0',
      ],
    },
  },
  {
    id: 'connection-string-password',
    title: 'Password in a connection string',
    family: 'connection',
    keywords: ['password=', 'pwd=', 'password =', 'sharedaccesskey=', ';secret='],
    pattern:
      /(?<![A-Za-z0-9])(?:password|pwd|sharedaccesskey|secret)\s?=\s?(?<secret>(?!["'])[^;"'\s&]{2,200})(?=[;"'\s]|$)/dgi,
    window: { before: 4, after: 240 },
    confidence: 'high',
    reason: 'A password among the parts of a connection string.',
    check: (candidate) => {
      const line = lineAround(candidate);
      return /(?:server|data source|host|endpoint|uid|user id|user|username|database|driver|accountname)\s?=[^;]{1,200};|;\s?(?:server|data source|host|uid|user id|user|database|initial catalog)\s?=/i.test(
        line,
      )
        ? checkPassword(candidate)
        : 'reject';
    },
    key: 'password',
    examples: {
      matching: [
        `"Server=db.internal;Database=main;User Id=app;Password=${sample('alnum', 12)};Encrypt=true"`,
      ],
      other: ['"Server=db.internal;Password=${PASSWORD};"', 'password=abc;'],
    },
  },
];

const REACH = 400;

function lineAround({ text, start, end }: Candidate): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(start, end + REACH);
  return (before.split('\n').at(-1) ?? '') + (after.split('\n')[0] ?? '');
}
