import { family } from '../define';

const uuid = '[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}';

/** Shops, customers, content, maps, data. */
export const commerceTokens = [
  ...family('shopify', 'https://partners.shopify.com', [
    [
      'shopify-token',
      'Shopify token',
      ['at', 'ca', 'pa', 'ss', 'tka', 'ua', 'it', 'rt'].map((kind) => `shp${kind}_[a-fA-F0-9]{32}`),
    ],
  ]),
  ...family('hubspot', 'https://app.hubspot.com', [
    [
      'hubspot-token',
      'HubSpot private app token',
      ['na1', 'na2', 'eu1', 'ap1'].map((place) => `pat-${place}-${uuid}`),
      { ignoreCase: true },
    ],
  ]),
  ...family('salesforce', 'https://login.salesforce.com', [
    [
      'salesforce-token',
      'Salesforce session or access token',
      String.raw`00D[A-Za-z0-9]{12,15}![\w.]{80,120}`,
    ],
    [
      'salesforce-consumer-key',
      'Salesforce consumer key',
      String.raw`3MVG9[\w.]{70,100}`,
      { confidence: 'medium', key: 'clientId' },
    ],
    ['salesforce-refresh-token', 'Salesforce refresh token', String.raw`5Aep861[\w.]{60,120}`],
  ]),
  ...family('zohocrm', 'https://api-console.zoho.com', [
    ['zoho-token', 'Zoho token', String.raw`1000\.[a-f0-9]{32}\.[a-f0-9]{32}`],
  ]),
  ...family('intercom', 'https://app.intercom.com', [
    ['intercom-token', 'Intercom access token', 'dG9rO[A-Za-z0-9+/]{54}='],
  ]),
  ...family('adafruit', 'https://io.adafruit.com', [
    ['adafruit-token', 'Adafruit IO key', 'aio_[A-Za-z0-9]{28}'],
  ]),
  ...family('mapbox', 'https://account.mapbox.com/access-tokens', [
    [
      'mapbox-token',
      'Mapbox secret token',
      [
        String.raw`sk\.eyJ[\w-]{20,120}\.[\w-]{20,30}`,
        String.raw`tk\.eyJ[\w-]{20,120}\.[\w-]{20,30}`,
      ],
    ],
    [
      'mapbox-public-token',
      'Mapbox public token',
      String.raw`pk\.(?:eyJ[\w-]{20,120}|[a-z0-9]{60})\.[\w-]{20,30}`,
      { severity: 'low' },
    ],
  ]),
  ...family('dropbox', 'https://www.dropbox.com/developers/apps', [
    [
      'dropbox-token',
      'Dropbox access token',
      String.raw`sl\.(?:u\.)?[\w=-]{120,1500}`,
      { window: { after: 1600 } },
    ],
  ]),
  ...family('cloudinary', 'https://console.cloudinary.com', [
    [
      'cloudinary-url',
      'Cloudinary URL with its secret',
      String.raw`cloudinary://(?<apiKey>\d{10,18}):(?<secret>[\w-]{20,40})@`,
      { key: 'apiSecret' },
    ],
  ]),
  ...family('apify', 'https://console.apify.com/account/integrations', [
    ['apify-token', 'Apify API token', 'apify_api_[A-Za-z0-9-]{36,46}'],
  ]),
  ...family('scrapfly', 'https://scrapfly.io/dashboard', [
    ['scrapfly-token', 'Scrapfly key', ['scp-live-[a-f0-9]{32}', 'scp-test-[a-f0-9]{32}']],
  ]),
  ...family('ebay', 'https://developer.ebay.com/my/keys', [
    [
      'ebay-secret',
      'eBay cert id',
      [
        'PRD-[a-f0-9]{12}-(?:[a-f0-9]{4}-){3}[a-f0-9]{4}',
        'SBX-[a-f0-9]{12}-(?:[a-f0-9]{4}-){3}[a-f0-9]{4}',
      ],
    ],
  ]),
  ...family('fullstory', '', [
    [
      'fullstory-token',
      'FullStory API key',
      [String.raw`na1\.[A-Za-z0-9+/]{60,110}={0,2}`, String.raw`eu1\.[A-Za-z0-9+/]{60,110}={0,2}`],
    ],
  ]),
  ...family('storyblok', '', [
    [
      'storyblok-token',
      'Storyblok management token',
      String.raw`[A-Za-z0-9]{22}tt-\d{3,8}-[\w-]{20}`,
      { keywords: ['storyblok'] },
    ],
  ]),
  ...family('rapidapi', 'https://rapidapi.com/developer/security', [
    [
      'rapidapi-key',
      'RapidAPI key',
      '[a-f0-9]{10}msh[a-f0-9]{15}p1[a-f0-9]{5}jsn[a-f0-9]{12}',
      { keywords: ['jsn'], window: { before: 44, after: 16 } },
    ],
  ]),
  ...family('thunderstore', '', [
    ['thunderstore-token', 'Thunderstore token', 'tss_[A-Za-z0-9]{40,50}'],
  ]),
  ...family('webflow', '', [['webflow-token', 'Webflow token', 'ws-[a-f0-9]{64}']]),
  ...family('nasa', 'https://api.nasa.gov', [
    [
      'nasa-key',
      'NASA API key',
      String.raw`api\.nasa\.gov/[^\s"'<>]{0,160}[?&]api_key=(?<secret>[A-Za-z0-9]{40})`,
      { keywords: ['api.nasa.gov'], window: { before: 2, after: 240 } },
    ],
  ]),
  ...family('documo', '', [
    [
      'documo-token',
      'Documo API key',
      String.raw`ey[\w-]{34}\.ey[\w-]{100,200}\.[\w-]{40,60}`,
      {
        keywords: ['.ey'],
        window: { before: 40, after: 300 },
        confidence: 'medium',
        check: ({ value }) => (value.startsWith('eyJ') ? 'reject' : undefined),
      },
    ],
  ]),
];
