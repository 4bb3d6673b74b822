import { isPlaceholder } from '../placeholders';
import { looksRandom } from '../randomness';
import { sample, type Candidate, type BuiltInRule, type Verdict } from '../rule';

/** The user and password of a Basic header are base64; anything else must look drawn. */
function checkHeader({ value, text, start }: Candidate): Verdict {
  if (isPlaceholder(value)) return 'reject';
  if (!/basic\s+$/i.test(text.slice(start - 8, start)))
    return looksRandom(value) || /^[\w-]{30,}$/.test(value) ? undefined : 'reject';
  try {
    const [, password = ''] = atob(value).split(':');
    return password === '' || isPlaceholder(password) ? 'reject' : undefined;
  } catch {
    return 'reject';
  }
}

export const httpRules: readonly BuiltInRule[] = [
  {
    id: 'authorization-header',
    title: 'Authorization header',
    family: 'http',
    keywords: ['authorization'],
    pattern:
      /authorization["'\]]{0,2}\s{0,3}[:=,]\s{0,3}["'`]?(?:basic|bearer|token)\s+(?<secret>[A-Za-z0-9+/=._~-]{8,2000})/dgi,
    window: { before: 2, after: 2100 },
    confidence: 'high',
    reason: 'An Authorization header with its credentials.',
    check: checkHeader,
    key: 'token',
    examples: {
      matching: [
        `Authorization: Bearer ${sample('alnum', 40)}`,
        `'Authorization': 'Basic ${btoa(`app:${sample('alnum', 12)}`)}'`,
      ],
      other: ['Authorization: Bearer ${token}', 'Authorization: Basic base64encodedvalue'],
    },
  },
  {
    id: 'curl-user',
    title: 'Password of a curl command',
    family: 'http',
    keywords: ['curl '],
    pattern:
      /\bcurl\s[^\n]{0,300}?(?:-u|--user)[ =]?["']?(?<username>[^\s:"'$<]{0,80}):["']?(?<secret>[^\s"']{3,200})/dg,
    window: { before: 1, after: 600 },
    confidence: 'high',
    reason: 'A user and a password given to curl.',
    check: ({ value }) =>
      isPlaceholder(value) || /^(?:\$[A-Z_{(]|pass$)|>$/.test(value) ? 'reject' : undefined,
    key: 'password',
    examples: {
      matching: [`curl -u app:${sample('alnum', 12)} https://api.demo.internal`],
      other: ['curl -u $USER:$PASSWORD https://api.demo.internal', 'curl -u app: https://a.b'],
    },
  },
];
