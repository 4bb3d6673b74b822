import { family } from '../define';

const page = 'https://console.cloud.google.com/apis/credentials';

export const googleTokens = [
  ...family('gcp', page, [
    ['google-api-key', 'Google API key', String.raw`AIza[\w-]{35}`],
    [
      'google-oauth-secret',
      'Google OAuth client secret',
      String.raw`GOCSPX-[\w-]{28}`,
      { key: 'clientSecret' },
    ],
    [
      'google-oauth-token',
      'Google OAuth access token',
      [String.raw`ya29\.[\w-]{20,1000}`, String.raw`ya29\.a0[\w-]{20,1000}`],
      { window: { after: 1100 } },
    ],
    [
      'google-refresh-token',
      'Google OAuth refresh token',
      String.raw`1//0[\w-]{40,110}`,
      { key: 'refreshToken' },
    ],
    [
      'google-auth-code',
      'Google OAuth authorisation code',
      String.raw`4/0A[\w-]{60,110}`,
      { severity: 'low' },
    ],
    [
      'google-hmac-key-id',
      'Google Cloud Storage HMAC key id',
      ['GOOG1E[A-Z0-9]{55}', 'GOOG[A-Z0-9]{20}'],
      { key: 'accessKeyId', confidence: 'medium' },
    ],
    [
      'recaptcha-secret',
      'reCAPTCHA secret key',
      String.raw`6L[A-Za-z0-9][\w-]{37}`,
      {
        keywords: ['recaptcha', 'captcha'],
        window: { before: 60, after: 140 },
        check: ({ value, text, start }) =>
          /site[_-]?key|public/i.test(text.slice(Math.max(0, start - 40), start)) ||
          !/\d.*\d/.test(value.slice(2))
            ? 'reject'
            : undefined,
      },
    ],
  ]),
];
