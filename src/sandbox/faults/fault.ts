import type { Principal } from '../access/principal';
import { inputs } from '../model/operations';

/** What goes wrong with a call. */
export const faultKinds = [
  'throttle',
  'deny',
  'kms',
  'expired',
  'internal',
  'latency',
  'disconnect',
  'stale',
  'empty',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** A switch that makes calls fail, for tests of what uses Secrets Manager. */
export interface Fault {
  readonly kind: FaultKind;
  /** Names of operations; absent: all. */
  readonly operations?: readonly string[];
  /** Only calls about this secret, by its name. */
  readonly secret?: string;
  /** How many calls it strikes; absent: until it is switched off. */
  readonly times?: number;
  /** How likely it strikes a call, 0 to 1; absent: always. */
  readonly probability?: number;
  /** Of `latency`: how long the answer waits; default 1,000. */
  readonly milliseconds?: number;
}

/** A call that may be struck. */
export interface Struck {
  readonly region: string;
  readonly operation: string;
  readonly input: unknown;
  /** Absent: the account's root. */
  readonly principal?: Principal | undefined;
}

/** Answers a call, in this state of the secrets or in one of before. */
export type Run = (call: Struck) => object;

const FORM = 'KIND[=MILLISECONDS]:OPERATION[,…]|*[:TIMES|PERCENT%][:SECRET]';

/**
 * Reads a fault as the command line spells it, e.g. `throttle:GetSecretValue:3`, `latency=250:*:50%` or
 * `deny:GetSecretValue::prod/db`. Throws an Error that names what is wrong.
 */
export function parseFault(text: string): Fault {
  const [what = '', operations = '', often = '', ...secret] = text.split(':');
  const [kind = '', milliseconds] = what.split('=', 2);
  const fail = (problem: string): Error =>
    new Error(`The fault "${text}" ${problem}. Its form is ${FORM}.`);
  if (!isKind(kind)) throw fail(`is none of ${faultKinds.join(', ')}`);
  const names = operations === '*' ? undefined : operations.split(',');
  for (const name of names ?? [])
    if (!Object.hasOwn(inputs, name)) throw fail(`names an operation that does not exist`);
  if (!/^(?:\d+|\d{1,3}%)?$/.test(often)) throw fail('has neither a count nor a percentage');
  if (milliseconds !== undefined && !(kind === 'latency' && /^\d+$/.test(milliseconds)))
    throw fail('has no number of milliseconds');
  const amount = Number.parseInt(often, 10);
  return {
    kind,
    ...(names && { operations: names }),
    ...(often.endsWith('%') ? { probability: amount / 100 } : often !== '' && { times: amount }),
    ...(milliseconds !== undefined && { milliseconds: Number(milliseconds) }),
    ...(secret.length > 0 && { secret: secret.join(':') }),
  };
}

function isKind(kind: string): kind is FaultKind {
  return (faultKinds as readonly string[]).includes(kind);
}
