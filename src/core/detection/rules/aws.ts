import { accountOf } from '../checksum';
import { sample, type BuiltInRule, type Candidate, type Verdict } from '../rule';

/** AWS publishes these in its documentation. */
const DOCUMENTED = /EXAMPLE|^AQoXdzELDDY|^AQoDYXdzEPT/;
const page = 'https://console.aws.amazon.com/iam/home#/security_credentials';
const id = `${'AK' + 'IA'}Q7Z2XVLPR4TWSNBY`;
const ID = String.raw`A(?:KIA|SIA|BIA|CCA|3T[A-Z0-9])[A-Z0-9]{16}`;
const SECRET = String.raw`(?<![A-Za-z0-9/+])(?<secret>(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*\d)[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])`;
const NAME = String.raw`(?:secret[_-]?access[_-]?key|aws[\w.-]{0,40}secret(?:[_-]?key)?|secret[_.-]?key|secretkey)`;

const checkSecret = ({ value }: Candidate): Verdict =>
  DOCUMENTED.test(value) ? 'reject' : undefined;

/** The id of an access key holds the number of its account, of twelve digits at most. */
function checkId({ value }: Candidate): Verdict {
  if (DOCUMENTED.test(value) || !/\d/.test(value.slice(4))) return 'reject';
  return /^A(?:KIA|SIA)/.test(value) && accountOf(value) > 999_999_999_999 ? 'doubtful' : undefined;
}

export const awsRules: readonly BuiltInRule[] = [
  {
    id: 'aws-access-key',
    title: 'AWS access key',
    family: 'aws',
    keywords: ['akia', 'asia'],
    pattern: new RegExp(
      String.raw`\b(?<accessKeyId>${ID})\b(?:[^\n]{0,80}(?:\n[^\n]{0,120}){0,3}?)${SECRET}(?:[^\n]{0,40}\n[^\n]{0,40}(?:session|security)[_-]?token["']?\s{0,3}[:=]\s{0,3}["']?(?<sessionToken>[A-Za-z0-9/+=]{100,2000}))?`,
      'dgi',
    ),
    window: { before: 2, after: 2600 },
    severity: 'critical',
    reason: 'An access key id of AWS with its secret access key beside it.',
    check: (candidate) =>
      /[a-z]/.test(candidate.value) && /[A-Z]/.test(candidate.value)
        ? checkSecret(candidate)
        : 'reject',
    key: 'secretAccessKey',
    revocationPage: page,
    examples: {
      matching: [`aws_access_key_id = ${id}\naws_secret_access_key = ${sample('base64', 40)}`],
      other: [
        `id = ${'AK' + 'IA'}IOSFODNN7EXAMPLE secret = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY`,
      ],
    },
  },
  {
    id: 'aws-secret-access-key',
    title: 'AWS secret access key',
    family: 'aws',
    keywords: [
      'secret_access_key',
      'secretaccesskey',
      'secret-access-key',
      'aws_secret',
      'aws-secret',
      'secretkey',
      'secret_key',
      'secret-key',
      'secret.key',
    ],
    pattern: new RegExp(
      String.raw`${NAME}\\?["'\]]{0,2}\s{0,20}(?::\s{0,3}\w{1,20}\s{0,3}=|:=|=>|=|:|,)\s{0,20}\\?["'\`]?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])`,
      'dgi',
    ),
    severity: 'critical',
    reason: 'Forty characters of the form of a secret access key under its name.',
    check: checkSecret,
    key: 'secretAccessKey',
    revocationPage: page,
    examples: {
      matching: [
        `secretAccessKey: '${sample('base64', 40)}'`,
        `archive.aws.secretkey=${sample('base64', 40)}`,
      ],
      other: ['secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY'],
    },
  },
  {
    id: 'aws-access-key-id',
    title: 'AWS access key id',
    family: 'aws',
    keywords: ['akia', 'asia', 'abia', 'acca', 'a3t'],
    pattern: new RegExp(`(?<!(?<!\\\\)[A-Za-z0-9])${ID}(?![A-Za-z0-9])`, 'dy'),
    anchored: true,
    confidence: 'medium',
    reason: 'The prefix, alphabet and length of an access key id of AWS.',
    check: checkId,
    key: 'accessKeyId',
    revocationPage: page,
    examples: { matching: [`id: ${id}`], other: ['id: AKIAIOSFODNN7EXAMPLE'] },
  },
  {
    id: 'aws-session-token',
    title: 'AWS session token',
    family: 'aws',
    keywords: ['iqoj', 'fwogzx', 'fqogzx', 'session_token', 'sessiontoken', 'security_token'],
    pattern:
      /(?<![A-Za-z0-9])(?:(?:session|security)_?token["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[A-Za-z0-9/+=]{200,2000})|(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9/+=%]{80,2000})(?![A-Za-z0-9/+=])/dgi,
    window: { before: 4, after: 2100 },
    reason: 'It has the beginning or the name of a session token of AWS.',
    check: checkSecret,
    key: 'sessionToken',
    revocationPage: page,
    examples: {
      matching: [`AWS_SESSION_TOKEN=${'IQoJ' + 'b3JpZ2lu'}${sample('base64', 240)}`],
      other: ['sessionToken: token'],
    },
  },
  {
    id: 'aws-bedrock-key',
    title: 'Amazon Bedrock API key',
    family: 'aws',
    keywords: ['absk', 'bedrock-api-key-'],
    pattern:
      /(?<![A-Za-z0-9])(?:ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{60,260}={0,2}|ABSK[A-Za-z0-9+/]{109,269}={0,2}|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/=]{0,4000})(?![A-Za-z0-9+/])/dy,
    anchored: true,
    window: { after: 4100 },
    severity: 'critical',
    reason: 'It has the prefix of an API key of Amazon Bedrock.',
    key: 'apiKey',
    revocationPage: page,
    examples: { matching: [`ABSK${sample('base64', 128)}`], other: ['ABSK and bedrock-api-key-'] },
  },
  {
    id: 'aws-appsync-key',
    title: 'AWS AppSync API key',
    family: 'aws',
    keywords: ['da2-'],
    pattern: /(?<![A-Za-z0-9])da2-[a-z0-9]{26}(?![a-z0-9])/dy,
    anchored: true,
    reason: 'It has the prefix, alphabet and length of an API key of AppSync.',
    key: 'apiKey',
    examples: { matching: [`da2-${sample('hex', 26)}`], other: ['da2-short'] },
  },
  {
    id: 'amazon-mws-token',
    title: 'Amazon MWS auth token',
    family: 'aws',
    keywords: ['amzn.mws.'],
    pattern: /amzn\.mws\.[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}/diy,
    anchored: true,
    reason: 'It has the prefix of an auth token of Amazon MWS.',
    key: 'token',
    examples: {
      matching: [`amzn.mws.${sample('hex', 8)}-${'9f3a-'.repeat(3)}${sample('hex', 12)}`],
      other: ['amzn.mws.'],
    },
  },
  {
    id: 'amazon-oauth-secret',
    title: 'Login with Amazon client secret',
    family: 'aws',
    keywords: ['amzn1.oa2-cs.'],
    pattern: /amzn1\.oa2-cs\.v1\.[a-f0-9]{64}/dy,
    anchored: true,
    reason: 'It has the prefix of a client secret of Login with Amazon.',
    key: 'clientSecret',
    examples: { matching: [`amzn1.oa2-cs.v1.${sample('hex', 64)}`], other: ['amzn1.oa2-cs.v1.'] },
  },
];
