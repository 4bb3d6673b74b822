import type { BuiltInRule } from '../rule';
import { awsRules } from './aws';
import { connectionRules } from './connections';
import { httpRules } from './http';
import { privateKeyRules } from './privateKeys';
import { serviceRules } from './services';
import { sourceHostRules } from './sourceHosts';
import { tokenRules } from './tokens';

/** Every rule of a known format, the most specific first: of two that find one value the first wins. */
export const rules: readonly BuiltInRule[] = [
  ...privateKeyRules,
  ...awsRules,
  ...sourceHostRules,
  ...serviceRules,
  ...tokenRules,
  ...connectionRules,
  ...httpRules,
];
