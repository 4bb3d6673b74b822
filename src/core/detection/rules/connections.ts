import { isPlaceholder } from '../placeholders';
import { isForm, isReference } from '../references';
import { looksRandom } from '../randomness';
import { sample, type BuiltInRule, type Candidate, type Verdict } from '../rule';

const STANDS_FOR_ONE =
  /^[$<{%[(]|^\*+$|\$\{|\{\{|%[sv]|^(?:user(?:name)?|pass|password|passwd|pw|pwd|token|secret|key|p|x|credentials?|user:pass.*)$/i;

function checkPassword(candidate: Candidate): Verdict {
  return isReference(withoutMarks(candidate.value)) ? 'reject' : checkPart(candidate);
}

/** What closes a text around the value. */
const withoutMarks = (value: string): string => value.replace(/[)}\],;.]+$/, '');

/** References and placeholders are no passwords; a password of one's own machine is doubtful. */
function checkPart({ value, text, start, end }: Candidate): Verdict {
  const bare = withoutMarks(value);
  if (
    /^[A-Z]{3,12}$/.test(bare) ||
    STANDS_FOR_ONE.test(bare) ||
    isForm(bare) ||
    isPlaceholder(bare)
  )
    return 'reject';
  const isUser = text.slice(0, start).endsWith(`${value}:`);
  const isNear = NEAR.test(text.slice(end, end + 40));
  if (isNear && isUser) return 'unlikely';
  return isNear || isUser ? 'doubtful' : undefined;
}

const NEAR = /^@(?:localhost|127\.0\.0\.1|\[::1|(?:[\w-]+\.)?example\.|(?:host|server)(?![\w.-]))/;

const REACH = 300;
const PARTS =
  /(?:server|data source|host(?:name)?|address|addr|endpoint|uid|user(?: ?id|name)?|database|dbname|initial catalog|driver|provider|accountname|port|ssl(?:mode)?|encrypt|abortconnect)\s?=/i;

/** A connection string has other parts beside the password, on the same line. */
function checkString(candidate: Candidate): Verdict {
  const { text, start, end } = candidate;
  const before = text.slice(Math.max(0, start - REACH), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const after = text.slice(end, end + REACH).split('\n', 1)[0] ?? '';
  if (/(?:\(|,\s)\s*\w+\s?=\s?$/.test(line)) return 'reject';
  // `?user=guest&pass=guest` of a page that everyone may read.
  if (/\?.*&$/.test(line.replace(/\w+\s?=$/, '')) && line.includes(`=${candidate.value}&`))
    return 'reject';
  const isPart =
    PARTS.test(line) || PARTS.test(after) || /:\d{2,5},$/.test(line.replace(/\w+\s?=$/, ''));
  return isPart ? checkPassword(candidate) : 'reject';
}

export const connectionRules: readonly BuiltInRule[] = [
  {
    id: 'url-password',
    title: 'Password in a URL',
    family: 'connection',
    keywords: ['://'],
    needs: '@',
    pattern:
      /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,30}:\/\/(?<username>[^\s:/?#@"'`<>[\]()]{0,100}):(?!x-oauth-basic@|\/\/)(?<secret>[^\s/@"'`<>]{2,200})@(?=[\w.[$*{-])/dgi,
    window: { before: 32, after: 420 },
    reason: 'A URL with a user and a password in it.',
    check: checkPart,
    key: 'password',
    examples: {
      matching: [
        `postgres://app:${sample('alnum', 12)}@db.internal:5432/main`,
        `redis://:${sample('alnum', 12)}@cache.internal`,
        `mongodb+srv://app:${['tiny', 'horse'].join('.')}@cluster0.a1b2c.internal.net/main`,
      ],
      other: [
        'postgres://app:${PASSWORD}@db.internal/main',
        'https://user:password@example.com',
        'http://example.com:8080/a@b',
        'https://cdn.example.com/a:b/c@2.0',
      ],
    },
  },
  {
    id: 'url-token',
    title: 'Token as the user of a URL',
    family: 'connection',
    keywords: ['://'],
    needs: '@',
    pattern:
      /(?<![A-Za-z0-9])(?:https?|git\+https|ssh|wss?|redis|mongodb)s?:\/\/(?<secret>[\w.~%-]{16,200})(?::(?:x-oauth-basic|x-token-auth)?)?@(?=[\w.-]+\.[a-z])/dgi,
    window: { before: 32, after: 420 },
    reason: 'A URL whose user looks like a token.',
    check: ({ value, text, end }) =>
      /^:x-(?:oauth|token)/.test(text.slice(end, end + 10)) ||
      (looksRandom(value) && /\d/.test(value) && !isPlaceholder(value))
        ? undefined
        : 'reject',
    key: 'token',
    examples: {
      matching: [`https://${sample('alnum', 32)}@git.internal.net/a.git`],
      other: [
        'https://someone@git.internal.net/a.git',
        'https://a-long-user-name@mail.internal.net',
      ],
    },
  },
  {
    id: 'connection-string-password',
    title: 'Password in a connection string',
    family: 'connection',
    keywords: ['password', 'pwd=', 'pwd =', 'pass=', 'accesskey=', 'secret='],
    pattern:
      /(?<![A-Za-z0-9_-])(?:password|pwd|pass|accesskey|secret)\s?=\s?(?:(["'])(?<secret2>[^"'\n]{2,200})\1|(?<secret>(?![\\"'])[^;"'\s&,\\]{2,200}))(?=[;"'\s&,\\<]|$)/dgi,
    window: { before: 4, after: 240 },
    reason: 'A password among the parts of a connection string.',
    check: checkString,
    key: 'password',
    examples: {
      matching: [
        `"Server=db.internal;Database=main;User Id=app;Password=${sample('alnum', 12)};Encrypt=true"`,
        `"host=db.internal user=app password=${sample('alnum', 12)} dbname=main"`,
        `cache.internal:6380,password=${sample('alnum', 12)},ssl=True`,
        `jdbc:mysql://db.internal/main?user=app&password=${sample('alnum', 12)}`,
      ],
      other: ['"Server=db.internal;Password=${PASSWORD};"', 'password=abc;'],
    },
  },
  {
    id: 'mysql-dsn-password',
    title: 'Password in a data source name',
    family: 'connection',
    keywords: ['@tcp(', '@unix(', '@protocol('],
    pattern: /(?<![\w.-])(?<username>[\w.-]{1,60}):(?<secret>[^\s"'`]{2,120})@(?:tcp|unix)\(/dg,
    window: { before: 190, after: 6 },
    reason: 'A data source name of Go with a user and a password.',
    check: checkPassword,
    key: 'password',
    examples: {
      matching: [`app:${sample('alnum', 12)}@tcp(db.internal:3306)/main`],
      other: ['user:password@tcp(localhost:3306)/db'],
    },
  },
  {
    id: 'oracle-password',
    title: 'Password of an Oracle connection',
    family: 'connection',
    keywords: ['jdbc:oracle:', 'sqlplus '],
    pattern:
      /(?:jdbc:oracle:\w{2,6}:|sqlplus\s(?:-\w+\s){0,3}["']?)(?<username>[\w.-]{1,60})\/(?<secret>[^\s"'`@/]{2,120})@/dg,
    window: { before: 2, after: 240 },
    reason: 'A user and a password before the address of an Oracle database.',
    check: checkPassword,
    key: 'password',
    examples: {
      matching: [`jdbc:oracle:thin:app/${sample('alnum', 12)}@//db.internal:1521/main`],
      other: ['jdbc:oracle:thin:@//db.internal:1521/main', 'sqlplus user/password@db'],
    },
  },
];
