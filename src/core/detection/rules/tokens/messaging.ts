import { sample } from '../../rule';
import { family } from '../define';

/** Discord's tokens begin with the base64 of a number: four letters for its first three digits. */
const numbersInBase64 = Array.from({ length: 900 }, (_, index) =>
  btoa(String(index + 100)).toLowerCase(),
);

/** Mail, chat, telephone, push, social networks. */
export const messagingTokens = [
  ...family('slack', 'https://api.slack.com/apps', [
    [
      'slack-token',
      'Slack token',
      [
        ...['b', 'p', 'a', 'r', 's', 'o'].map(
          (kind) => String.raw`xox${kind}-(?:\d{1,3}-)?[A-Za-z0-9]{6,}(?:-[A-Za-z0-9]{6,}){0,5}`,
        ),
        String.raw`xapp-\d-[A-Z0-9]{8,}-\d{8,}-[a-z0-9]{40,}`,
        String.raw`xoxe-\d-[A-Za-z0-9]{40,}`,
        String.raw`xoxe\.xox[bp]-\d-[A-Za-z0-9]{40,}`,
        String.raw`xoxc-\d{8,}-\d{8,}-[A-Za-z0-9-]{20,}`,
        String.raw`xoxd-[A-Za-z0-9%+/=-]{40,}`,
      ],
      {
        check: ({ value }) =>
          /\d.*\d/.test(value.slice(4)) &&
          value.length > 16 &&
          !/x{5}|example/i.test(value.slice(4))
            ? undefined
            : 'reject',
      },
    ],
  ]),
  ...family('discord', 'https://discord.com/developers/applications', [
    [
      'discord-token',
      'Discord bot token',
      String.raw`(?:M[DTjz]|N[DTjz]|O[DT])[A-Za-z0-9]{21,26}\.[\w-]{6}\.[\w-]{27,38}`,
      { keywords: numbersInBase64, window: { before: 2, after: 80 } },
    ],
    ['discord-mfa-token', 'Discord account token', String.raw`mfa\.[\w-]{84}`],
  ]),
  ...family('telegram', 'https://t.me/botfather', [
    [
      'telegram-bot-token',
      'Telegram bot token',
      String.raw`\d{5,16}:[Aa][\w-]{33,35}`,
      {
        examples: {
          matching: [`${sample('digits', 10)}:AA${sample('alnum', 33)}`],
          other: ['12345:AA is no token'],
        },
        keywords: [':aa', 'telegram', 'bot_token', '/bot'],
        window: { before: 18, after: 120 },
        check: ({ value }) =>
          /:A[\w-]*\d/.test(value) && /[a-z]/.test(value) && /[A-Z].*[A-Z]/.test(value)
            ? undefined
            : 'reject',
      },
    ],
  ]),
  ...family('sendgrid', 'https://app.sendgrid.com/settings/api_keys', [
    [
      'sendgrid-token',
      'SendGrid API key',
      String.raw`SG\.[\w-]{20,24}\.[\w-]{39,50}`,
      { check: ({ value }) => (value.length >= 60 && /\d/.test(value) ? undefined : 'reject') },
    ],
  ]),
  ...family('sendinblue', 'https://app.brevo.com/settings/keys/api', [
    [
      'brevo-token',
      'Brevo API key',
      ['xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}', 'xsmtpsib-[a-f0-9]{64}-[A-Za-z0-9]{16}'],
    ],
  ]),
  ...family('mailchimp', 'https://admin.mailchimp.com/account/api', [
    [
      'mailchimp-token',
      'Mailchimp API key',
      String.raw`[a-f0-9]{32}-us\d{1,2}`,
      { keywords: ['-us'], window: { before: 36, after: 4 } },
    ],
    ['mandrill-token', 'Mandrill API key', String.raw`md-[\w-]{22}`],
  ]),
  ...family('mailgun', 'https://app.mailgun.com/settings/api_security', [
    [
      'mailgun-token',
      'Mailgun API key',
      ['key-[a-f0-9]{32}', 'pubkey-[a-f0-9]{32}', '[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}'],
      { keywords: ['key-', 'mailgun'], window: { before: 4, after: 160 } },
    ],
  ]),
  ...family('resend', 'https://resend.com/api-keys', [
    ['resend-token', 'Resend API key', 're_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}'],
  ]),
  ...family('mailersend', '', [
    ['mailersend-token', 'MailerSend API token', String.raw`mlsn\.[a-f0-9]{64}`],
  ]),
  ...family('klaviyo', 'https://www.klaviyo.com/settings/account/api-keys', [
    ['klaviyo-token', 'Klaviyo private key', 'pk_[a-f0-9]{34}'],
  ]),
  ...family('twilio', 'https://console.twilio.com', [
    [
      'twilio-token',
      'Twilio API key',
      'SK[0-9a-fA-F]{32}',
      {
        keywords: ['twilio', ...Array.from({ length: 10 }, (_, digit) => `sk${digit}`)],
        window: { before: 2, after: 200 },
      },
    ],
    [
      'twilio-auth-token',
      'Twilio account and auth token',
      String.raw`(?<accountSid>AC[a-f0-9]{32})[^\n]{0,80}(?:\n[^\n]{0,80}){0,3}?(?<![A-Za-z0-9])(?<secret>[a-f0-9]{32})`,
      {
        examples: {
          matching: [`sid = 'AC${sample('hex', 32)}'\ntoken = '${sample('hex', 32)}'`],
          other: [`sid = 'AC${sample('hex', 32)}'`],
        },
        keywords: [
          'twilio',
          'accountsid',
          'account_sid',
          ...Array.from({ length: 10 }, (_, digit) => `ac${digit}`),
        ],
        window: { before: 2, after: 400 },
        key: 'authToken',
      },
    ],
  ]),
  ...family('telnyx', 'https://portal.telnyx.com', [
    [
      'telnyx-token',
      'Telnyx API key',
      String.raw`KEY[0-9A-F]{32}_[\w-]{22}`,
      { keywords: ['key0', 'telnyx'] },
    ],
  ]),
  ...family('nylas', 'https://dashboard.nylas.com', [
    ['nylas-token', 'Nylas API key', String.raw`nyk_v\d_[A-Za-z0-9]{60,70}`],
  ]),
  ...family('courier', '', [
    [
      'courier-token',
      'Courier key',
      ['pk_prod_[A-Z0-9]{28}', 'pk_test_[A-Z0-9]{28}', 'dk_prod_[A-Z0-9]{28}'],
    ],
  ]),
  ...family('onesignal', 'https://dashboard.onesignal.com', [
    [
      'onesignal-token',
      'OneSignal API key',
      ['os_v2_app_[a-z0-9]{90,120}', 'os_v2_org_[a-z0-9]{90,120}'],
    ],
  ]),
  ...family('ably', 'https://ably.com/accounts', [
    [
      'ably-key',
      'Ably API key',
      String.raw`[\w-]{6}\.[\w-]{6}:(?<secret>[\w-]{43})`,
      { keywords: ['ably'], window: { before: 2, after: 120 } },
    ],
  ]),
  ...family('sendpulse', '', [['sendpulse-token', 'SendPulse key', 'sp_apikey_[a-f0-9]{32}']]),
  ...family('facebook', 'https://developers.facebook.com/apps', [
    [
      'facebook-token',
      'Facebook access token',
      'EAA[B-Z][A-Za-z0-9]{20,300}',
      {
        check: ({ value, text, end }) =>
          /\d.*\d/.test(value.slice(4)) && /[a-z]/.test(value) && !/[\w-]/.test(text.charAt(end))
            ? undefined
            : 'reject',
        examples: { matching: [`EAAC${sample('alnum', 120)}`], other: ['EAACshort'] },
        keywords: ['eaa'],
        window: { before: 2, after: 320 },
      },
    ],
    [
      'facebook-app-token',
      'Facebook app access token',
      String.raw`\d{15,16}(?:\||%7C)[\w-]{27,40}`,
      { keywords: ['facebook', 'access_token', 'fb_'], window: { before: 2, after: 160 } },
    ],
    [
      'instagram-token',
      'Instagram access token',
      'IG(?:QV|QW|AA)[A-Za-z0-9_-]{80,300}',
      { keywords: ['igqv', 'igqw', 'igaa'], window: { before: 2, after: 320 } },
    ],
  ]),
  ...family('twitter', 'https://developer.twitter.com/en/portal', [
    [
      'twitter-bearer-token',
      'Twitter bearer token',
      'AAAAAAAAAAAAAAAAAAAAA[A-Za-z0-9%]{60,140}',
      {
        examples: {
          matching: [`${'A'.repeat(22)}${sample('alnum', 84)}`],
          other: ['A'.repeat(100)],
        },
        keywords: ['aaaaaaaaaaaaaaaaaaaaa'],
        // Zeros of other data in base64 go on for longer, or stand in the midst of it.
        check: ({ value, text, start }) =>
          /[b-z].*\d|\d.*[b-z]/.test(value) && !/^A{26}/.test(value) && text[start - 1] !== 'A'
            ? undefined
            : 'reject',
        window: { before: 2, after: 160 },
      },
    ],
  ]),
  ...family('linkedin', 'https://www.linkedin.com/developers/apps', [
    [
      'linkedin-secret',
      'LinkedIn client secret',
      String.raw`WPL_AP1\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6}==`,
    ],
  ]),
  ...family('pinterest', '', [['pinterest-token', 'Pinterest token', 'pina_[A-Za-z0-9]{32,80}']]),
  ...family('buffer', '', [
    [
      'buffer-token',
      'Buffer access token',
      '1/[a-f0-9]{32}',
      { keywords: ['bufferapp', 'buffer_access'], window: { before: 2, after: 80 } },
    ],
  ]),
  ...family('pushbullet', 'https://www.pushbullet.com/#settings', [
    [
      'pushbullet-token',
      'Pushbullet token',
      String.raw`o\.[A-Za-z0-9]{32}`,
      { keywords: ['pushbullet'], window: { before: 2, after: 100 } },
    ],
  ]),
  ...family('aws', '', [
    [
      'amazon-ses-password',
      'Amazon SES SMTP password',
      String.raw`B[A-Za-z0-9+/]{43}`,
      {
        keywords: ['email-smtp.'],
        window: { before: 300, after: 300 },
        check: ({ value }) =>
          /\d.*\d/.test(value) && /[A-Z].*[a-z]/.test(value) ? undefined : 'reject',
        key: 'password',
      },
    ],
  ]),
  ...family('beamer', 'https://app.getbeamer.com/settings', [
    [
      'beamer-token',
      'Beamer API key',
      String.raw`b_[\w=-]{44}`,
      { keywords: ['beamer'], window: { before: 2, after: 120 } },
    ],
  ]),
  ...family('fcm', 'https://console.firebase.google.com', [
    ['fcm-key', 'Firebase Cloud Messaging server key', String.raw`AAAA[\w-]{7}:[\w-]{134,142}`],
  ]),
];
