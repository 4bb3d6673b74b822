import { aiTokens } from './ai';
import { azureTokens } from './azure';
import { buildTokens } from './builds';
import { cloudTokens } from './clouds';
import { commerceTokens } from './commerce';
import { databaseTokens } from './databases';
import { googleTokens } from './google';
import { identityTokens } from './identity';
import { messagingTokens } from './messaging';
import { monitoringTokens } from './monitoring';
import { paymentTokens } from './payments';
import { platformTokens } from './platforms';
import { sourceHostTokens } from './sourceHosts';
import { webhooks } from './webhooks';

/** Every kind of token that its own form gives away. */
export const tokens = [
  ...webhooks,
  ...sourceHostTokens,
  ...buildTokens,
  ...azureTokens,
  ...googleTokens,
  ...cloudTokens,
  ...identityTokens,
  ...monitoringTokens,
  ...databaseTokens,
  ...messagingTokens,
  ...paymentTokens,
  ...commerceTokens,
  ...platformTokens,
  ...aiTokens,
];
