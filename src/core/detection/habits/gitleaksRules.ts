import { ruleList } from '../ruleList';

/** Rules of gitleaks whose names do not tell which of ours find the same. */
const named: Readonly<Record<string, readonly string[]>> = {
  'generic-api-key': ['assigned-key', 'assigned-password', 'assigned-secret', 'assigned-token'],
  'aws-access-token': ['aws-access-key', 'aws-access-key-id', 'aws-secret-access-key'],
  'github-pat': ['github-token'],
  'github-oauth': ['github-token'],
  'github-app-token': ['github-token'],
  'github-refresh-token': ['github-token'],
  'github-fine-grained-pat': ['github-fine-grained-token'],
  'slack-bot-token': ['slack-token'],
  'slack-user-token': ['slack-token'],
  'slack-app-token': ['slack-token'],
  'slack-webhook-url': ['slack-webhook'],
  'gcp-api-key': ['google-api-key'],
  'stripe-access-token': ['stripe-key'],
};

const KIND = /(?:-(?:api|access|secret|personal|auth|user|service|account|key|token|pat|id))+$/;

/** Ids of our rules that find what a rule of gitleaks finds. */
export function equivalents(id: string): readonly string[] {
  const known = named[id];
  if (known !== undefined) return known;
  const vendor = id.replace(KIND, '');
  return ruleList
    .map((rule) => rule.id)
    .filter((own) => own === id || own.replace(KIND, '') === vendor);
}
