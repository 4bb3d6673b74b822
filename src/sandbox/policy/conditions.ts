import { BlockList, isIP } from 'node:net';
import type { Condition } from './document';
import { globMatches } from './glob';

/** What is known of a call, by condition key in lower case; a key that is absent has no entry. */
export type Facts = ReadonlyMap<string, readonly string[]>;

type Comparison = (actual: string, wanted: string) => boolean;

const ordered =
  (read: (text: string) => number, holds: (a: number, b: number) => boolean): Comparison =>
  (actual, wanted) =>
    holds(read(actual), read(wanted));
const date = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
const equal: Comparison = (actual, wanted) => actual === wanted;
const ignoringCase: Comparison = (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase();
const like: Comparison = (actual, wanted) => globMatches(wanted, actual);

/** Each of an ARN's six parts matches by itself, so that `*` passes no colon but in the last. */
const arnLike: Comparison = (actual, wanted) => {
  const [own, pattern] = [actual, wanted].map((arn) => {
    const parts = arn.split(':');
    return [...parts.slice(0, 5), parts.slice(5).join(':')];
  });
  return pattern?.every((part, index) => globMatches(part, own?.[index] ?? '')) === true;
};

const inNetwork: Comparison = (actual, wanted) => {
  const [address = '', length] = wanted.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(address) === 0 || isIP(actual) !== isIP(address)) return false;
  const network = new BlockList();
  network.addSubnet(address, Number(length ?? (family === 'ipv6' ? 128 : 32)), family);
  return network.check(actual, family);
};

/** Operators that hold when one of the wanted values does. Source: "IAM JSON policy elements: Condition operators". */
const positive: Readonly<Record<string, Comparison>> = {
  StringEquals: equal,
  StringEqualsIgnoreCase: ignoringCase,
  StringLike: like,
  NumericEquals: ordered(Number, (a, b) => a === b),
  NumericLessThan: ordered(Number, (a, b) => a < b),
  NumericLessThanEquals: ordered(Number, (a, b) => a <= b),
  NumericGreaterThan: ordered(Number, (a, b) => a > b),
  NumericGreaterThanEquals: ordered(Number, (a, b) => a >= b),
  DateEquals: ordered(date, (a, b) => a === b),
  DateLessThan: ordered(date, (a, b) => a < b),
  DateLessThanEquals: ordered(date, (a, b) => a <= b),
  DateGreaterThan: ordered(date, (a, b) => a > b),
  DateGreaterThanEquals: ordered(date, (a, b) => a >= b),
  Bool: ignoringCase,
  BinaryEquals: equal,
  IpAddress: inNetwork,
  ArnEquals: arnLike,
  ArnLike: arnLike,
};

/** Operators that hold when none of the values does, also when the key is absent. */
const negative: Readonly<Record<string, Comparison>> = {
  StringNotEquals: equal,
  StringNotEqualsIgnoreCase: ignoringCase,
  StringNotLike: like,
  NumericNotEquals: ordered(Number, (a, b) => a === b),
  DateNotEquals: ordered(date, (a, b) => a === b),
  NotIpAddress: inNetwork,
  ArnNotEquals: arnLike,
  ArnNotLike: arnLike,
};

const OPERATOR = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;

export function isOperator(operator: string): boolean {
  const [, set, base = '', ifExists] = OPERATOR.exec(operator) ?? [];
  if (base === 'Null') return set === undefined && ifExists === undefined;
  return Object.hasOwn(positive, base) || Object.hasOwn(negative, base);
}

/** True when the condition holds for a call of which these facts are known. */
export function holds({ operator, key, values }: Condition, facts: Facts): boolean {
  const [, set, base = '', ifExists] = OPERATOR.exec(operator) ?? [];
  const actual = facts.get(key.toLowerCase()) ?? [];
  if (base === 'Null')
    return values.some((wanted) => (wanted === 'true') === (actual.length === 0));
  if (actual.length === 0 && (ifExists !== undefined || set === 'ForAllValues')) return true;
  const wanted = values.map((value) => filled(value, facts));
  const forOne = (value: string): boolean => {
    const unwanted = negative[base];
    if (unwanted) return !wanted.some((one) => unwanted(value, one));
    return wanted.some((one) => positive[base]?.(value, one) === true);
  };
  if (set === 'ForAllValues') return actual.every(forOne);
  if (set === undefined && base in negative) return actual.every(forOne);
  return actual.some(forOne);
}

/** Policy variables such as `${aws:username}`; one that is unknown leaves a value that nothing equals. */
export function filled(value: string, facts: Facts): string {
  return value.replace(/\$\{([^}]*)\}/g, (_, key: string) => {
    if (['*', '?', '$'].includes(key)) return key;
    return facts.get(key.toLowerCase())?.[0] ?? '\u0000';
  });
}
