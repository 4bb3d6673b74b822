import { hasTokenChecksum, withTokenChecksum } from '../checksum';
import { sample, type Candidate, type BuiltInRule, type Verdict } from '../rule';

const checksum =
  (prefixLength: number) =>
  ({ value }: Candidate): Verdict =>
    hasTokenChecksum(value, value.slice(0, prefixLength)) ? 'certain' : 'doubtful';

const github = (letter: string): string => `gh${letter}_`;

export const sourceHostRules: readonly BuiltInRule[] = [
  {
    id: 'github-token',
    title: 'GitHub token',
    family: 'github',
    keywords: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    pattern: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/dg,
    confidence: 'high',
    reason: 'The prefix, alphabet and length of a GitHub token.',
    check: checksum(4),
    key: 'token',
    revocationPage: 'https://github.com/settings/tokens',
    examples: {
      matching: [
        withTokenChecksum(github('p'), sample('alnum', 30)),
        `token: "${github('s')}${sample('alnum', 36)}"`,
      ],
      other: [`${github('p')}${sample('alnum', 20)}`, `x${github('p')}${sample('alnum', 36)}`],
    },
  },
  {
    id: 'github-fine-grained-token',
    title: 'GitHub fine-grained personal access token',
    family: 'github',
    keywords: ['github_pat_'],
    pattern: /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9])/dg,
    confidence: 'high',
    reason: 'The prefix, alphabet and length of a GitHub fine-grained token.',
    key: 'token',
    revocationPage: 'https://github.com/settings/tokens?type=beta',
    examples: {
      matching: [`github_pat_${sample('alnum', 22)}_${sample('alnum', 59)}`],
      other: [`github_pat_${sample('alnum', 22)}`],
    },
  },
  {
    id: 'gitlab-token',
    title: 'GitLab token',
    family: 'gitlab',
    keywords: [
      'glpat-',
      'gldt-',
      'glrt-',
      'glcbt-',
      'glptt-',
      'glsoat-',
      'glft-',
      'glimt-',
      'glagent-',
      'gloas-',
    ],
    pattern:
      /\bgl(?:pat|dt|rt|cbt|ptt|soat|ft|imt|agent|oas)-[A-Za-z0-9_-]{20,64}(?:\.[a-z0-9]{2}\.[a-z0-9]{9})?(?![A-Za-z0-9_-])/dg,
    confidence: 'high',
    reason: 'The prefix, alphabet and length of a GitLab token.',
    key: 'token',
    revocationPage: 'https://gitlab.com/-/user_settings/personal_access_tokens',
    examples: {
      matching: [`${'gl' + 'pat'}-${sample('alnum', 20)}`],
      other: [`${'gl' + 'pat'}-short`],
    },
  },
  {
    id: 'npm-token',
    title: 'npm access token',
    family: 'npm',
    keywords: ['npm_'],
    pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/dg,
    confidence: 'high',
    reason: 'The prefix, alphabet and length of an npm token.',
    check: checksum(4),
    key: 'token',
    revocationPage: 'https://www.npmjs.com/settings/~/tokens',
    examples: {
      matching: [withTokenChecksum('npm' + '_', sample('alnum', 30))],
      other: ['npm_config_registry', 'npm_lifecycle_event'],
    },
  },
];
