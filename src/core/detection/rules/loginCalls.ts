import { sample, type BuiltInRule, type Candidate, type Verdict } from '../rule';
import { isValue } from './checks';

/** Calls of such common names take other things, too: words, paths, sentences. */
const isPassword = (candidate: Candidate): Verdict =>
  /^(?=.*[a-z])(?=.*[\d!#$%&*+?@^~=])[^\s/\\<>(){}]{6,}$/i.test(candidate.value)
    ? isValue(candidate)
    : 'reject';

/** What takes a user and a password, by the end of its name. */
const SECOND = [
  ...[
    'SetBasicAuth',
    'BasicAuth',
    'basic_auth',
    'UserPassword',
    'Credentials.basic',
    'simple_bind_s',
  ],
  ...['simple_bind', 'oci_connect', 'cx_Oracle.connect', 'oracledb.connect', '.login', '.auth'],
];
/** What takes a server or an address, a user and a password. */
const THIRD = [
  ...['getConnection', 'PDO', 'mysqli_connect', 'mysqli', 'mysql_connect', 'mysql_pconnect'],
  ...['odbc_connect', 'ftp_login', 'ldap_bind', 'PlainAuth', 'MySQLdb.connect', 'pymysql.connect'],
  'DriverManagerDataSource',
];

const anyOf = (calls: readonly string[]): string => calls.join('|').replaceAll('.', '\\.');

const OTHER = String.raw`(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[\w$&*@][^"'(),;\n]{0,80}(?:\([^()\n]{0,60}\))?)`;
const NEXT = String.raw`\s{0,4},\s{0,20}`;
const USER = String.raw`(?:["'](?<username#>[^"'\n]{1,120})["']|${OTHER})`;
const VALUE = String.raw`(?:Some\()?[b@]?["'](?<secret#>[^"'\n]{3,120})["']\s{0,20}[,)]`;
const numbered = (pattern: string, number: number): string => pattern.replaceAll('#', `${number}`);

/** Passwords that no name stands at: arguments of calls that log in. */
export const loginCallRules: readonly BuiltInRule[] = [
  {
    id: 'credential-object',
    title: 'Password given to a credential object',
    family: 'assignment',
    keywords: [
      'networkcredential(',
      'directoryentry(',
      'usernamepasswordcredentials(',
      'passwordauthentication(',
      'usernamepasswordauthenticationtoken(',
      'httpbasicauth(',
      'convertto-securestring',
      'basic_auth(',
      'httpdigestauth(',
    ],
    pattern:
      /(?:Credentials?|DirectoryEntry|PasswordAuthentication|AuthenticationToken|Http(?:Basic|Digest)Auth|basic_auth)\(\s{0,20}(?:["'][^"'\n]{0,120}["']\s{0,4},\s{0,20}){0,1}(?:@?["'](?<username>[^"'\n]{0,120})["']|[\w.]{1,60})\s{0,4},\s{0,20}@?["'](?<secret>[^"'\n]{3,120})["']|ConvertTo-SecureString\s{1,4}(?:-String\s{1,4})?["'](?<secret2>[^"'\n]{3,120})["']/dgi,
    window: { before: 20, after: 420 },
    confidence: 'medium',
    reason: 'The second argument of a constructor that takes a user and a password.',
    check: isValue,
    key: 'password',
    examples: {
      matching: [
        `new NetworkCredential("app", "${sample('alnum', 14)}")`,
        `new DirectoryEntry("LDAP://DEMO.INTERNAL",\n  "APP@DEMO.INTERNAL", "${sample('alnum', 14)}")`,
        `requests.get(url, auth=HTTPBasicAuth('app', '${sample('alnum', 14)}'))`,
        `ConvertTo-SecureString "${sample('alnum', 14)}" -AsPlainText -Force`,
      ],
      other: ['new NetworkCredential(user, password)'],
    },
  },
  {
    id: 'signing-key',
    title: 'Key given to a call that signs',
    family: 'assignment',
    keywords: ['createhmac(', 'hash_hmac(', 'hmac.new('],
    pattern:
      /createHmac\(\s{0,20}["'`][\w-]{2,20}["'`]\s{0,4},\s{0,20}["'`](?<secret>[^"'`\n]{6,200})["'`]|hash_hmac\(\s{0,20}["'][\w-]{2,20}["']\s{0,4},[^,\n]{1,120},\s{0,20}["'](?<secret2>[^"'\n]{6,200})["']|hmac\.new\(\s{0,20}b?["'](?<secret3>[^"'\n]{6,200})["']/dgi,
    window: { before: 1, after: 420 },
    confidence: 'medium',
    reason: 'The argument of a call that signs, where it takes the key.',
    check: isPassword,
    key: 'secret',
    examples: {
      matching: [
        `crypto.createHmac('sha256', '${sample('alnum', 20)}')`,
        `hash_hmac('sha256', $data, '${sample('alnum', 20)}')`,
        `hmac.new(b"${sample('alnum', 20)}", body, hashlib.sha256)`,
      ],
      other: [
        "crypto.createHmac('sha256', secret)",
        "createHmac('sha256', 'secret')",
        'hmac.new(key, body)',
      ],
    },
  },
  {
    id: 'login-call',
    title: 'Password given to a call that logs in',
    family: 'assignment',
    keywords: [...SECOND, ...THIRD, 'auth=', 'auth ='].map((call) => `${call.toLowerCase()}(`),
    pattern: new RegExp(
      [
        String.raw`(?:${anyOf(SECOND)})\(\s{0,20}${numbered(USER + NEXT + VALUE, 1)}`,
        String.raw`(?:${anyOf(THIRD)})\(\s{0,20}${OTHER}${NEXT}${numbered(USER + NEXT + VALUE, 2)}`,
        String.raw`\bauth\s?=\s?\(\s{0,20}${numbered(USER + NEXT + VALUE, 3)}`,
      ].join('|'),
      'dgi',
    ),
    window: { before: 20, after: 520 },
    confidence: 'medium',
    reason: 'The argument of a call that logs in, where it takes the password.',
    check: isPassword,
    key: 'password',
    examples: {
      matching: [
        `req.SetBasicAuth("admin", "${sample('alnum', 14)}")`,
        `requests.get(url, auth=("admin", '${sample('alnum', 14)}'))`,
        `client.post(url).basic_auth("admin", Some("${sample('alnum', 14)}"))`,
        `smtplib.SMTP(host).login(user, "${sample('alnum', 14)}")`,
        `DriverManager.getConnection(URL, "app", "${sample('alnum', 14)}")`,
        `new \\PDO('mysql:host=localhost;dbname=app', 'root', '${sample('alnum', 14)}')`,
        `mysqli_connect($host, 'root', '${sample('alnum', 14)}')`,
        `smtp.PlainAuth("", user, "${sample('alnum', 14)}", host)`,
      ],
      other: [
        'req.SetBasicAuth(user, password)',
        "page.login('admin', 'wrong')",
        "service.login('github', '/auth/v1/callback')",
        "requests.get(url, auth=('admin', password))",
      ],
    },
  },
];
