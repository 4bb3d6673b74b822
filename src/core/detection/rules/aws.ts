import { sample, type BuiltInRule } from '../rule';

/** AWS publishes these in its documentation. */
const DOCUMENTED = /EXAMPLE(?:KEY)?$/;

export const awsRules: readonly BuiltInRule[] = [
  {
    id: 'aws-access-key',
    title: 'AWS access key',
    family: 'aws',
    keywords: ['akia', 'asia'],
    pattern:
      /\b(?<accessKeyId>A[KS]IA[A-Z2-7]{16})\b(?:[^\n]{0,80}(?:\n[^\n]{0,120}){0,3}?)(?<![A-Za-z0-9/+])(?<secret>(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*\d)[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/dg,
    confidence: 'high',
    reason: 'An access key id of AWS with its secret access key beside it.',
    check: ({ value }) => (DOCUMENTED.test(value) ? 'reject' : undefined),
    key: 'secretAccessKey',
    revocationPage: 'https://console.aws.amazon.com/iam/home#/security_credentials',
    examples: {
      matching: [
        `aws_access_key_id = ${'AK' + 'IA'}${'Q7Z2XV' + 'LPR4TWSNBY'}\naws_secret_access_key = ${sample('base64', 40)}`,
      ],
      other: [
        `id = ${'AK' + 'IA'}IOSFODNN7EXAMPLE secret = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY`,
      ],
    },
  },
  {
    id: 'aws-secret-access-key',
    title: 'AWS secret access key',
    family: 'aws',
    keywords: ['secret_access_key', 'secretaccesskey', 'secret-access-key', 'aws_secret'],
    pattern:
      /(?:secret[_-]?access[_-]?key|aws[_-]?secret(?:[_-]?key)?)["'\]]{0,2}\s{0,20}(?::\s{0,3}\w{1,20}\s{0,3}=|:=|=>|=|:)\s{0,20}["'`]?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/dgi,
    confidence: 'high',
    reason: 'Forty characters of the form of a secret access key under its name.',
    check: ({ value }) => (DOCUMENTED.test(value) ? 'reject' : undefined),
    key: 'secretAccessKey',
    revocationPage: 'https://console.aws.amazon.com/iam/home#/security_credentials',
    examples: {
      matching: [`secretAccessKey: '${sample('base64', 40)}'`],
      other: ['secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY'],
    },
  },
  {
    id: 'aws-access-key-id',
    title: 'AWS access key id',
    family: 'aws',
    keywords: ['akia', 'asia', 'abia', 'acca'],
    pattern: /(?<![A-Za-z0-9])A(?:KIA|SIA|BIA|CCA)[A-Z2-7]{16}(?![A-Za-z0-9])/dg,
    confidence: 'medium',
    reason: 'The prefix, alphabet and length of an access key id of AWS.',
    check: ({ value }) => (DOCUMENTED.test(value) ? 'reject' : undefined),
    key: 'accessKeyId',
    revocationPage: 'https://console.aws.amazon.com/iam/home#/security_credentials',
    examples: {
      matching: [`id: ${'AK' + 'IA'}Q7Z2XVLPR4TWSNBY`],
      other: ['id: AKIAIOSFODNN7EXAMPLE'],
    },
  },
];
