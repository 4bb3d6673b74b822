import { family } from '../define';

const uuid = '[A-Za-z0-9]{8}-(?:[A-Za-z0-9]{4}-){3}[A-Za-z0-9]{12}';
const details = { key: 'webhookUrl', window: { before: 40, after: 420 } } as const;

/** Addresses that let everyone who knows them act. */
export const webhooks = [
  ...family('slack', 'https://api.slack.com/apps', [
    [
      'slack-webhook',
      'Slack webhook URL',
      String.raw`(?:https?://)?hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/_-]{43,120}`,
      { ...details, keywords: ['hooks.slack'] },
    ],
  ]),
  ...family('discord', 'https://discord.com/developers/applications', [
    [
      'discord-webhook',
      'Discord webhook URL',
      String.raw`https://(?:\w{1,8}\.)?discord(?:app)?\.com/api/(?:v\d{1,2}/)?webhooks/\d{17,20}/[A-Za-z0-9_-]{60,80}`,
      { ...details, keywords: ['/webhooks/'] },
    ],
  ]),
  ...family('microsoftteams', 'https://teams.microsoft.com', [
    [
      'teams-webhook',
      'Microsoft Teams webhook URL',
      String.raw`https://(?:[\w-]{1,60}\.webhook\.office\.com/webhookb2|outlook\.office(?:365)?\.com/webhook)/${uuid}@${uuid}/IncomingWebhook/[A-Za-z0-9]{32}/${uuid}(?:/[\w-]{20,80})?`,
      { ...details, keywords: ['webhook.office.com', 'outlook.office'] },
    ],
    [
      'power-automate-webhook',
      'Power Automate or Logic Apps URL',
      String.raw`https://[\w.-]{1,90}(?:logic\.azure\.com|api\.powerplatform\.com)(?::443)?/[^\s"'<>]{10,200}[?&]sig=[\w%-]{30,60}`,
      {
        ...details,
        keywords: ['logic.azure.com', 'api.powerplatform.com'],
        window: { before: 100, after: 420 },
      },
    ],
  ]),
  ...family('googlechat', 'https://chat.google.com', [
    [
      'google-chat-webhook',
      'Google Chat webhook URL',
      String.raw`https://chat\.googleapis\.com/v1/spaces/[\w-]{8,30}/messages\?key=[\w-]{30,50}&token=[\w%-]{30,60}`,
      { ...details, keywords: ['chat.googleapis.com'] },
    ],
  ]),
  ...family('zapier', 'https://zapier.com/app/zaps', [
    [
      'zapier-webhook',
      'Zapier webhook URL',
      String.raw`https://(?:www\.)?hooks\.zapier\.com/hooks/catch/\d{5,10}/[a-z0-9]{5,12}/?`,
      { ...details, keywords: ['hooks.zapier.com'], severity: 'medium' },
    ],
  ]),
  ...family('tineswebhook', '', [
    [
      'tines-webhook',
      'Tines webhook URL',
      String.raw`https://[\w-]{1,60}\.tines\.(?:com|io)/webhook/[a-z0-9]{32}/[a-z0-9]{32}`,
      { ...details, keywords: ['.tines.'], window: { before: 70, after: 160 } },
    ],
  ]),
  ...family('ifttt', '', [
    [
      'ifttt-webhook',
      'IFTTT webhook URL',
      String.raw`https://maker\.ifttt\.com/trigger/[\w{}-]{1,60}/(?:json/)?with/key/(?<secret>[\w-]{20,50})`,
      { ...details, keywords: ['maker.ifttt.com'] },
    ],
  ]),
  ...family('lark', 'https://open.larksuite.com', [
    [
      'lark-webhook',
      'Lark or Feishu webhook URL',
      String.raw`https://open\.(?:feishu\.cn|larksuite\.com)/open-apis/bot/v2/hook/${uuid}`,
      { ...details, keywords: ['open.feishu.cn', 'open.larksuite.com'] },
    ],
  ]),
  ...family('dingtalk', '', [
    [
      'dingtalk-webhook',
      'DingTalk webhook token',
      String.raw`oapi\.dingtalk\.com/robot/send\?access_token=(?<secret>[a-f0-9]{64})`,
      { ...details, keywords: ['oapi.dingtalk.com'] },
    ],
  ]),
  ...family('wecom', '', [
    [
      'wecom-webhook',
      'WeCom webhook key',
      String.raw`qyapi\.weixin\.qq\.com/cgi-bin/webhook/send\?key=(?<secret>${uuid})`,
      { ...details, keywords: ['qyapi.weixin'] },
    ],
  ]),
  ...family('make', '', [
    [
      'make-webhook',
      'Make webhook URL',
      String.raw`https://hook\.(?:[a-z]{2}\d\.)?(?:make|integromat)\.com/[a-z0-9]{28,36}`,
      { ...details, keywords: ['https://hook.'], severity: 'medium' },
    ],
  ]),
  ...family('mattermost', '', [
    [
      'chat-webhook',
      'Mattermost or Rocket.Chat webhook URL',
      String.raw`https://[\w.-]{3,80}/hooks/(?:[a-z0-9]{26}|[A-Za-z0-9]{17}/[A-Za-z0-9]{48,64})`,
      {
        ...details,
        keywords: ['/hooks/'],
        window: { before: 90, after: 100 },
        check: ({ value }) => (/\/hooks\/[^/]*\d/.test(value) ? undefined : 'reject'),
      },
    ],
  ]),
];
