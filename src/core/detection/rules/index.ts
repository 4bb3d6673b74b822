import type { BuiltInRule } from '../rule';
import { awsRules } from './aws';
import { commandRules } from './commands';
import { connectionRules } from './connections';
import { fileRules } from './files';
import { httpRules } from './http';
import { loginRules } from './logins';
import { loginCallRules } from './loginCalls';
import { privateKeyRules } from './privateKeys';
import { jwtRules } from './jwt';
import { tokens } from './tokens';
import { walletRules } from './wallets';
import { windowsRules } from './windows';

/** Every rule of a known format, the most specific first: of two that find one value the first wins. */
export const rules: readonly BuiltInRule[] = [
  ...privateKeyRules,
  ...awsRules,
  ...walletRules,
  ...tokens,
  ...fileRules,
  ...loginRules,
  ...loginCallRules,
  ...jwtRules,
  ...connectionRules,
  ...httpRules,
  ...commandRules,
  ...windowsRules,
];
