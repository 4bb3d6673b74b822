import { isPlaceholder } from '../placeholders';
import { isReference } from '../references';
import { looksRandom } from '../randomness';
import { isValue } from './checks';
import { sample, type BuiltInRule, type Candidate, type Verdict } from '../rule';

/** The user and password of a Basic header are base64; anything else must look drawn. */
function checkHeader({ value, text, start }: Candidate): Verdict {
  // A signature of one request gives no access to another.
  if (/^(?:AWS4-|Digest|Signature|Hawk)/.test(value)) return 'reject';
  if (isPlaceholder(value) || isReference(value)) return 'reject';
  if (!/basic\s+$/i.test(text.slice(start - 8, start)))
    return (looksRandom(value) && value.length >= 16) ||
      /^[\w-]{30,}$/.test(value) ||
      UUID.test(value)
      ? undefined
      : 'reject';
  const login = decoded(value);
  if (login === '') return looksRandom(value) && value.length >= 24 ? 'doubtful' : 'reject';
  if (PUBLISHED.test(login)) return 'doubtful';
  const [user = '', password = ''] = login.split(':');
  return password.length < 2 || isPlaceholder(password) || user.startsWith('user')
    ? 'reject'
    : undefined;
}

/** The logins of RFC 7617 and RFC 6749, which everyone's documentation and tests repeat. */
const PUBLISHED = /^(?:aladdin:open ?sesame|s6BhdRkqt3:gX1fBat3bV|test:123.?)$/i;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Printable ASCII that base64 holds, or nothing. */
function decoded(value: string): string {
  try {
    const text = atob(value);
    return /^[\x20-\x7e]+$/.test(text) ? text : '';
  } catch {
    return '';
  }
}

/** On the command line of curl: the lines before may end in backslashes. */
function isOfCurl(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 900), start);
  const at = before.lastIndexOf('curl');
  return at !== -1 && !/(?<!\\)\r?\n/.test(before.slice(at));
}

function checkUser({ value, text, start, end }: Candidate): Verdict {
  if (!isOfCurl(text, start) || isReference(value) || isPlaceholder(value)) return 'reject';
  if (/^(?:\$[A-Z_{(]|pass(?:word)?$|p$)|^[<[].*[>\]]?$/i.test(value)) return 'reject';
  // A token takes the user's place, and the password stays empty.
  if (text[end] === ':') return looksRandom(value) ? undefined : 'reject';
  const isUser = text.slice(0, start).endsWith(`${value}:`);
  const isNear = /^[^\n]*(?:localhost|127\.0\.0\.1)/.test(text.slice(end, end + 200));
  if (isUser && isNear) return 'unlikely';
  return isUser ? 'doubtful' : undefined;
}

export const httpRules: readonly BuiltInRule[] = [
  {
    id: 'authorization-header',
    title: 'Authorization header',
    family: 'http',
    keywords: ['authorization'],
    pattern:
      /(?<![a-z:])authorization\\?["'\]]{0,2}\s{0,3}(?:[:=,]|=>)\s{0,3}\\?["'`]?\s{0,3}(?:(?:basic|bearer|token|key|apikey|api-?token|ssws|jwt|oauth|splunk|[A-Za-z-]{3,24}(?:key|token))[\s:=]+(?:token=)?\\?["']?)?(?<secret>[A-Za-z0-9+/=._~-]{8,2000})/dgi,
    window: { before: 2, after: 2100 },
    reason: 'An Authorization header with its credentials.',
    check: checkHeader,
    key: 'token',
    examples: {
      matching: [
        `Authorization: Bearer ${sample('alnum', 40)}`,
        `'Authorization': 'Basic ${btoa(`app:${sample('alnum', 12)}`)}'`,
        `-H "Authorization: Api-Token ${sample('hex', 40)}"`,
      ],
      other: [
        'Authorization: Bearer ${token}',
        'Authorization: Basic base64encodedvalue',
        'Authorization: AWS4-HMAC-SHA256 Credential=a/20261125/eu-west-1/s3/aws4_request',
      ],
    },
  },
  {
    id: 'bearer-literal',
    title: 'Bearer token',
    family: 'http',
    keywords: ['bearer ', 'basic '],
    pattern: /["'`](?:bearer|basic)\s(?<secret>[A-Za-z0-9+/=._~-]{16,2000})["'`]/dgi,
    window: { before: 2, after: 2100 },
    reason: 'A literal with the scheme of an Authorization header.',
    check: checkHeader,
    key: 'token',
    examples: {
      matching: [`headers.set(name, 'Bearer ${sample('alnum', 40)}')`],
      other: ['"Bearer token_that_is_missing_here"', "'basic authentication'"],
    },
  },
  {
    id: 'header-credential',
    title: 'Credential in a header',
    family: 'http',
    keywords: ['-h ', '-h"', "-h'", '--header'],
    pattern:
      /(?:-H|--header)[ =]{0,2}\\?["'](?:x-)?(?:[\w-]{0,40}(?:key|token|secret|auth|password|passwd|pat)):\s{0,3}(?<secret>[^\s"'\\]{8,400})\\?["']/dgi,
    window: { before: 1, after: 520 },
    confidence: 'high',
    reason: 'A header whose name says that it holds a credential.',
    check: ({ value, text, start }) => {
      if (!isOfCurl(text, start) || isPlaceholder(value) || isReference(value)) return 'reject';
      return (looksRandom(value) && value.length >= 16) || UUID.test(value) || /\d/.test(value)
        ? undefined
        : 'reject';
    },
    key: 'token',
    examples: {
      matching: [`curl -H "X-Api-Key: ${sample('alnum', 24)}" https://api.demo.internal`],
      other: ['curl -H "X-Api-Key: $KEY" https://api.demo.internal'],
    },
  },
  {
    id: 'curl-user',
    title: 'Password of a curl command',
    family: 'http',
    keywords: ['-u ', '-u"', "-u'", '--user ', '--user='],
    pattern:
      /(?:-u|--user)[ =]{0,3}(?:"(?<username>[^\s:"]{0,80}):(?:"\s?")?(?<secret>[^"\n]{3,200})"|'(?<username2>[^\s:']{0,80}):(?<secret2>[^'\n]{3,200})'|(?<username3>[^\s:"'$<]{0,80}):(?:(?<secret3>[^\s"']{3,200})|'(?<secret4>[^'\n]{3,200})'|"(?<secret6>[^"\n$]{3,200})")|["']?(?<secret5>[^\s:"'$<{]{10,200}):["']?(?=\s|$))/dg,
    window: { before: 1, after: 400 },
    reason: 'A user and a password given to curl.',
    check: checkUser,
    key: 'password',
    examples: {
      matching: [
        `curl -u ${sample('alnum', 24)}: https://api.demo.internal`,
        `curl -u app:${sample('alnum', 12)} https://api.demo.internal`,
        `curl -u app:"${sample('alnum', 12)}" https://api.demo.internal`,
        `curl https://api.demo.internal \\\n  --user 'app:${sample('alnum', 12)}'`,
      ],
      other: ['curl -u $USER:$PASSWORD https://api.demo.internal', 'curl -u app: https://a.b'],
    },
  },
  {
    id: 'encoded-login',
    title: 'Password that is encoded for Basic authentication',
    family: 'http',
    keywords: [
      'btoa(',
      'b64encode(',
      'base64_encode(',
      'encodetostring(',
      'tobase64string(',
      'buffer.from(',
    ],
    pattern:
      /(?:btoa|b64encode|base64_encode|encodeToString|ToBase64String|Buffer\.from)\(\s{0,8}(?:[\w.]{1,40}\()?[bu@]?(?:"(?<username>[\w.@+-]{1,80}):(?<secret>[^"\n\s]{3,120})"|'(?<username2>[\w.@+-]{1,80}):(?<secret2>[^'\n\s]{3,120})')/dg,
    window: { before: 1, after: 260 },
    confidence: 'medium',
    reason: 'A user and a password, encoded as Basic authentication wants them.',
    check: isValue,
    key: 'password',
    examples: {
      matching: [
        `'Basic ' + btoa('app:${sample('alnum', 12)}')`,
        `Buffer.from("app:${sample('alnum', 12)}").toString('base64')`,
        `base64.b64encode(b"app:${sample('alnum', 12)}")`,
        `Base64.getEncoder().encodeToString("app:${sample('alnum', 12)}".getBytes())`,
      ],
      other: [
        "btoa('user:password')",
        'btoa(`${user}:${password}`)',
        "Buffer.from('data:image/png', 'utf8')",
        "btoa('https://a.demo.internal')",
      ],
    },
  },
  {
    id: 'session-cookie',
    title: 'Session cookie',
    family: 'http',
    keywords: ['cookie'],
    pattern:
      /cookie["'\]]{0,2}\s{0,3}[:=,]\s{0,3}["'`]?[^\n"'`]{0,200}?(?<![\w-])[\w.-]{0,30}(?:sess\w{0,8}|sid|token|auth|jwt)=(?<secret>[\w%.+/-]{16,600})/dgi,
    window: { before: 1, after: 900 },
    confidence: 'medium',
    severity: 'medium',
    reason: 'A cookie whose name says that it holds a session.',
    check: ({ value }) => (looksRandom(value) && !isPlaceholder(value) ? undefined : 'reject'),
    key: 'cookie',
    examples: {
      matching: [`Cookie: lang=en; sessionid=${sample('alnum', 32)}`],
      other: ['Cookie: sessionid=${id}', 'cookie: theme=dark'],
    },
  },
];
