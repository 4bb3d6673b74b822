import { sample } from '../../rule';
import { family } from '../define';

const page = 'https://portal.azure.com';

/** Signatures that Microsoft writes into keys, so that scanners tell them (its `common annotated security key`). */
const signed = (head: string, signature: string, tail: string): string =>
  `${head}${signature}${tail}`;

export const azureTokens = [
  ...family('azure', page, [
    [
      'azure-client-secret',
      'Microsoft Entra client secret',
      String.raw`[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])`,
      {
        keywords: ['0q~', '1q~', '2q~', '3q~', '4q~', '5q~', '6q~', '7q~', '8q~', '9q~'],
        window: { before: 6, after: 40 },
        check: ({ text, start }) =>
          /[\w~-]/.test(text.charAt(start - 1)) && text.charAt(start - 2) !== '\\'
            ? 'reject'
            : undefined,
        key: 'clientSecret',
        severity: 'critical',
      },
    ],
    [
      'azure-storage-key',
      'Azure storage or Cosmos DB account key',
      'AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)',
      { keywords: ['accountkey='], ignoreCase: true, key: 'accountKey', severity: 'critical' },
    ],
    [
      'azure-shared-access-key',
      'Azure shared access key',
      'SharedAccess(?:Key|Signature)=(?<secret>[A-Za-z0-9+/]{42,43}={0,2})(?![A-Za-z0-9+/=])',
      {
        keywords: ['sharedaccesskey='],
        ignoreCase: true,
        key: 'sharedAccessKey',
        severity: 'critical',
      },
    ],
    [
      'azure-app-configuration',
      'Azure App Configuration secret',
      String.raw`azconfig\.io;Id=[^;\s]{4,60};Secret=(?<secret>[A-Za-z0-9+/]{42,100}={0,2})`,
      { keywords: ['azconfig.io'], ignoreCase: true, key: 'secret', severity: 'critical' },
    ],
    [
      'azure-sas-signature',
      'Azure shared access signature',
      String.raw`[?&;]sig=(?<secret>[A-Za-z0-9%+/]{43,70}(?:=|%3D))`,
      {
        keywords: ['?sig=', '&sig=', ';sig='],
        ignoreCase: true,
        window: { before: 2, after: 120 },
        key: 'signature',
        examples: {
          matching: [
            `https://demo.blob.core.internal/a?sv=2024-01-01&sig=${sample('alnum', 43)}%3D`,
          ],
          other: [`https://demo.internal/a?sig=${sample('alnum', 43)}%3D`],
        },
        check: ({ text, start, end }) =>
          /[?&;](?:sv|se|sr|sp|st)=/i.test(text.slice(Math.max(0, start - 300), end + 300))
            ? undefined
            : 'reject',
      },
    ],
    [
      'azure-signed-key',
      'Azure key with Microsoft’s signature',
      [
        signed('[A-Za-z0-9+/]{76}', '(?:APIM|ACDb|[+](?:ABa|AMC|ASt))', '[A-Za-z0-9+/]{5}[AQgw]=='),
        signed('[A-Za-z0-9+/]{33}', '(?:AIoT|[+](?:ASb|AEh|ARm))', '[A-P][A-Za-z0-9+/]{5}='),
        signed('[A-Za-z0-9+/]{42}', '(?:AzSe|[+]ACR)', '[A-D][A-Za-z0-9+/]{5}'),
        signed('[A-Za-z0-9+/]{33}', 'AzCa', '[A-P][A-Za-z0-9+/]{5}='),
        signed(String.raw`[\w-]{44}`, 'AzFu', String.raw`[\w-]{5}[AQgw]==`),
        signed('[A-Za-z0-9]{52}', 'JQQJ99', '[A-Za-z0-9]{18,28}(?:==)?'),
        signed('[A-Za-z0-9]{76}', 'AZDO', '[A-Za-z0-9]{4}'),
      ],
      {
        keywords: [
          'apim',
          'acdb',
          '+aba',
          '+amc',
          '+ast',
          'aiot',
          '+asb',
          '+aeh',
          '+arm',
          'azse',
          '+acr',
          'azca',
          'azfu',
          'jqqj99',
          'azdo',
        ],
        window: { before: 80, after: 40 },
        severity: 'critical',
      },
    ],
  ]),
  ...family('azuredevops', 'https://dev.azure.com', [
    [
      'azure-devops-token',
      'Azure DevOps personal access token',
      '[a-z2-7]{52}',
      {
        keywords: [
          'dev.azure',
          'azure_devops',
          'visualstudio.com',
          'vsts',
          'personalaccesstoken',
          'personal_access_token',
          'vss_nuget',
          'azure devops',
        ],
        window: { before: 120, after: 240 },
        check: ({ value }) => (/\d.*\d.*\d/.test(value) ? undefined : 'reject'),
      },
    ],
  ]),
];
