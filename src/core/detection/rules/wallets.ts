import { isPlaceholder } from '../placeholders';
import { sample, type BuiltInRule, type Verdict } from '../rule';

/** Base58, as Bitcoin writes keys: without 0, O, I and l. */
const BASE58 = '1-9A-HJ-NP-Za-km-z';
const LENGTHS = new Set([12, 15, 18, 21, 24]);

/** The words of a seed are many, and hardly one of them comes twice; `test test test … junk` is everyone's. */
function checkSeed({ value }: { readonly value: string }): Verdict {
  const words = value.split(/\s+/);
  if (!LENGTHS.has(words.length) || isPlaceholder(value)) return 'reject';
  return new Set(words).size > words.length * 0.7 ? undefined : 'reject';
}

/** What opens a wallet: keys and seeds of cryptocurrencies. */
export const walletRules: readonly BuiltInRule[] = [
  {
    id: 'wallet-extended-key',
    title: 'Extended private key of a wallet',
    family: 'wallet',
    keywords: ['xprv', 'yprv', 'zprv', 'tprv'],
    pattern: new RegExp(`(?<![A-Za-z0-9])[tx-z]prv[${BASE58}]{107,108}(?![A-Za-z0-9])`, 'dy'),
    anchored: true,
    distinct: true,
    severity: 'critical',
    reason: 'It has the prefix, alphabet and length of an extended private key (BIP 32).',
    key: 'privateKey',
    examples: {
      matching: [`xprv${sample('alnum', 120).replace(/0/g, '1').slice(0, 107)}`],
      other: ['xprv is the prefix', `xpub${sample('alnum', 107)}`],
    },
  },
  {
    id: 'wallet-import-key',
    title: 'Private key of a wallet',
    family: 'wallet',
    keywords: ['wif', 'wallet', 'privkey', 'priv_key', 'private_key', 'privatekey', 'bitcoin'],
    pattern: new RegExp(
      `(?<![A-Za-z0-9])(?<secret>5[HJK][${BASE58}]{49}|[KL][${BASE58}]{51})(?![A-Za-z0-9])`,
      'dg',
    ),
    window: { before: 4, after: 140 },
    severity: 'critical',
    reason: 'It has the form for the import of a private key into a wallet.',
    check: ({ value }) =>
      /\d.*\d/.test(value) && /[a-z].*[a-z]/.test(value) ? undefined : 'reject',
    key: 'privateKey',
    examples: {
      matching: [`const wif = '5K${sample('alnum', 60).replace(/0/g, '1').slice(0, 49)}';`],
      other: ['wif = readWif()'],
    },
  },
  {
    id: 'wallet-seed',
    title: 'Seed of a wallet',
    family: 'wallet',
    keywords: ['mnemonic', 'seed_phrase', 'seedphrase', 'seed phrase', 'recovery_phrase'],
    pattern:
      /(?:mnemonic|(?:seed|recovery)[ _]?phrase)\w{0,12}["'\]]{0,2}\s{0,4}(?::=|[:=])\s{0,4}["'`]?(?<secret>[a-z]{3,8}(?: [a-z]{3,8}){11,23})(?![a-z ])/dgi,
    window: { before: 2, after: 320 },
    severity: 'critical',
    reason: 'As many words as the seed of a wallet has, under its name.',
    check: checkSeed,
    key: 'mnemonic',
    examples: {
      matching: [
        `MNEMONIC="${['legal', 'winner', 'thank', 'year', 'wave', 'sausage', 'worth', 'useful', 'orbit', 'cactus', 'ripple', 'yellow'].join(' ')}"`,
      ],
      other: [
        'mnemonic = "test test test test test test test test test test test junk"',
        'mnemonic: words that help one to remember',
      ],
    },
  },
];
