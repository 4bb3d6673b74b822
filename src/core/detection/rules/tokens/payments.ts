import { sample } from '../../rule';
import { looksRandom } from '../../randomness';
import { family } from '../define';

const uuid = '[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}';

/** Payments, banks, coins, parcels. */
export const paymentTokens = [
  ...family('paystack', 'https://dashboard.paystack.com/#/settings/developer', [
    [
      'paystack-token',
      'Paystack secret key',
      'sk_(?:live|test)_[a-f0-9]{40}',
      { keywords: ['paystack'], window: { before: 2, after: 160 } },
    ],
  ]),
  ...family('stripe', 'https://dashboard.stripe.com/apikeys', [
    [
      'stripe-key',
      'Stripe key',
      [
        'sk_live_[A-Za-z0-9]{10,247}',
        'rk_live_[A-Za-z0-9]{10,247}',
        'sk_prod_[A-Za-z0-9]{10,247}(?![_-])',
        'rk_prod_[A-Za-z0-9]{10,247}',
        'sk_test_[A-Za-z0-9]{10,247}',
        'rk_test_[A-Za-z0-9]{10,247}',
        'whsec_[A-Za-z0-9+/=]{32,64}',
      ],
      {
        examples: {
          matching: [`sk_live_${sample('alnum', 24)}`, `whsec_${sample('alnum', 32)}`],
          other: ['sk_live_publishable', 'sk_test_something'],
        },
        severity: 'critical',
        check: ({ value }) =>
          /\d/.test(value.slice(8)) || value.length > 40 ? undefined : 'reject',
      },
    ],
  ]),
  ...family('square', 'https://developer.squareup.com/apps', [
    [
      'square-token',
      'Square token',
      [String.raw`sq0atp-[\w-]{22,43}`, String.raw`sq0csp-[\w-]{43}`, String.raw`EAAA[\w-]{60}`],
    ],
  ]),
  ...family('paypal', 'https://developer.paypal.com/dashboard', [
    [
      'braintree-token',
      'Braintree access token',
      String.raw`access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}`,
      { keywords: ['access_token$'] },
    ],
    ['paypal-token', 'PayPal access token', String.raw`A21AA[\w-]{80,120}`],
  ]),
  ...family('plaid', 'https://dashboard.plaid.com/developers/keys', [
    [
      'plaid-token',
      'Plaid access token',
      ['sandbox', 'development', 'production'].map((kind) => `access-${kind}-${uuid}`),
    ],
  ]),
  ...family('razorpay', 'https://dashboard.razorpay.com/app/keys', [
    ['razorpay-token', 'Razorpay key', ['rzp_live_[A-Za-z0-9]{14}', 'rzp_test_[A-Za-z0-9]{14}']],
  ]),
  ...family('flutterwave', 'https://dashboard.flutterwave.com', [
    [
      'flutterwave-token',
      'Flutterwave secret key',
      [
        'FLWSECK_TEST-[a-h0-9]{32}-X',
        'FLWSECK_TEST-?[a-h0-9]{12}',
        'FLWSECK-[a-h0-9]{32}-X',
        'FLWSECK-[a-h0-9]{40}-X',
      ],
      { ignoreCase: true },
    ],
  ]),
  ...family('gocardless', 'https://manage.gocardless.com/developers', [
    [
      'gocardless-token',
      'GoCardless token',
      [String.raw`live_[\w=-]{40}`, String.raw`sandbox_[\w=-]{40}`],
    ],
  ]),
  ...family('lob', 'https://dashboard.lob.com/settings/api-keys', [
    [
      'lob-token',
      'Lob key',
      ['live_[a-f0-9]{35}', 'test_[a-f0-9]{35}', 'live_pub_[a-f0-9]{31}', 'test_pub_[a-f0-9]{31}'],
    ],
  ]),
  ...family('mollie', 'https://my.mollie.com/dashboard/developers/api-keys', [
    [
      'mollie-token',
      'Mollie API key',
      ['live_[A-Za-z0-9]{30}', 'test_[A-Za-z0-9]{30}'],
      {
        check: ({ value }) =>
          /\d.*\d/.test(value) && /[A-Z].*[A-Z]/.test(value) && looksRandom(value.slice(5))
            ? undefined
            : 'reject',
      },
    ],
  ]),
  ...family('shippo', 'https://apps.goshippo.com/settings/api', [
    ['shippo-token', 'Shippo API token', ['shippo_live_[a-f0-9]{40}', 'shippo_test_[a-f0-9]{40}']],
  ]),
  ...family('easypost', 'https://www.easypost.com/account/api-keys', [
    ['easypost-token', 'EasyPost key', ['EZAK[A-Za-z0-9]{54}', 'EZTK[A-Za-z0-9]{54}']],
  ]),
  ...family('duffel', 'https://app.duffel.com', [
    [
      'duffel-token',
      'Duffel token',
      [String.raw`duffel_live_[\w=-]{43}`, String.raw`duffel_test_[\w=-]{43}`],
      { ignoreCase: true },
    ],
  ]),
  ...family('coinbase', 'https://portal.cdp.coinbase.com/projects/api-keys', [
    [
      'coinbase-key-name',
      'Coinbase key name',
      String.raw`organizations/${uuid}/apiKeys/${uuid}`,
      { severity: 'medium', confidence: 'medium' },
    ],
  ]),
  ...family('paddle', 'https://vendors.paddle.com/authentication', [
    [
      'paddle-token',
      'Paddle API key',
      [
        'pdl_live_apikey_[A-Za-z0-9_]{40,60}',
        'pdl_sdbx_apikey_[A-Za-z0-9_]{40,60}',
        'pdl_ntfset_[A-Za-z0-9_+/]{40,70}',
      ],
    ],
  ]),
  ...family('polar', '', [
    [
      'polar-token',
      'Polar token',
      [
        'polar_oat_[A-Za-z0-9]{30,60}',
        'polar_pat_[A-Za-z0-9]{30,60}',
        'polar_at_u_[A-Za-z0-9]{30,60}',
      ],
    ],
  ]),
  ...family('xendit', 'https://dashboard.xendit.co/settings/developers', [
    [
      'xendit-token',
      'Xendit secret key',
      ['xnd_production_[A-Za-z0-9]{40,70}', 'xnd_development_[A-Za-z0-9]{40,70}'],
    ],
  ]),
  ...family('mercadopago', 'https://www.mercadopago.com/developers/panel', [
    [
      'mercadopago-token',
      'Mercado Pago token',
      [
        String.raw`APP_USR-\d{14,18}-\d{6}-[a-f0-9]{32}-\d{6,12}`,
        String.raw`TEST-\d{14,18}-\d{6}-[a-f0-9]{32}-\d{6,12}`,
      ],
    ],
  ]),
  ...family('pagarme', 'https://dashboard.pagar.me', [
    ['pagarme-token', 'Pagar.me key', ['ak_live_[A-Za-z0-9]{30}', 'ak_test_[A-Za-z0-9]{30}']],
  ]),
  ...family('omise', 'https://dashboard.omise.co', [
    ['omise-token', 'Omise secret key', 'skey_(?:test_)?[a-z0-9]{19}'],
  ]),
  ...family('checkout', 'https://dashboard.checkout.com', [
    [
      'checkout-token',
      'Checkout.com secret key',
      [`sk_${uuid}`, `sk_test_${uuid}`, 'sk_sbox_[a-z0-9]{27}[a-z0-9#*$=]{0,2}'],
    ],
  ]),
  ...family('adyen', 'https://ca-live.adyen.com', [
    ['adyen-token', 'Adyen API key', String.raw`AQE[a-z0-9]hm[A-Za-z0-9+/=-]{60,220}`],
  ]),
  ...family('asaas', '', [
    [
      'asaas-token',
      'Asaas API key',
      String.raw`\$aact_[A-Za-z0-9+/=]{50,200}`,
      { keywords: ['$aact_'] },
    ],
  ]),
  ...family('flexport', '', [['flexport-token', 'Flexport token', 'shltm_[A-Za-z0-9_-]{40}']]),
  ...family('fleetbase', '', [
    ['fleetbase-token', 'Fleetbase key', ['flb_live_[A-Za-z0-9]{20}', 'flb_test_[A-Za-z0-9]{20}']],
  ]),
  ...family('ramp', 'https://app.ramp.com', [
    [
      'ramp-token',
      'Ramp secret',
      ['ramp_sec_[A-Za-z0-9]{48}', 'ramp_tok_[A-Za-z0-9]{48}', 'ramp_id_[A-Za-z0-9]{40}'],
    ],
  ]),
  ...family('settlemint', '', [
    [
      'settlemint-token',
      'SettleMint access token',
      ['sm_pat_[A-Za-z0-9]{16}', 'sm_aat_[A-Za-z0-9]{16}', 'sm_sat_[A-Za-z0-9]{16}'],
    ],
  ]),
  ...family('alchemy', 'https://dashboard.alchemy.com', [
    [
      'alchemy-url',
      'Alchemy key in a URL',
      String.raw`\.alchemy(?:api)?\.(?:com|io)/v2/(?<secret>[\w-]{32})`,
      { keywords: ['.alchemyapi.io', '.alchemy.com'], window: { before: 2, after: 60 } },
    ],
  ]),
  ...family('infura', 'https://app.infura.io', [
    [
      'infura-url',
      'Infura key in a URL',
      String.raw`\.infura\.io/(?:ws/)?v3/(?<secret>[a-f0-9]{32})`,
      { keywords: ['.infura.io'], window: { before: 2, after: 60 } },
    ],
  ]),
  ...family('column', '', [
    [
      'column-token',
      'Increase or Column key',
      ['production_key_[A-Za-z0-9]{20,40}', 'sandbox_key_[A-Za-z0-9]{20,40}'],
    ],
  ]),
];
