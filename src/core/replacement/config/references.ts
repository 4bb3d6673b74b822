import type { SecretRef } from '../model';

/** The dynamic reference of CloudFormation, which the run wrapper resolves, too. */
export function dynamicReference({ name, key }: SecretRef): string {
  return `{{resolve:secretsmanager:${name}:SecretString${key === undefined ? '' : `:${key}`}}}`;
}

/** Why a secret cannot stand in a dynamic reference; undefined when it can. */
export function unreferable({ key = '' }: SecretRef): string | undefined {
  return /^[\w.@/+=-]*$/.test(key)
    ? undefined
    : 'A reference cannot name a key with such characters.';
}

/** A shell command that prints the value. */
export function shellLookup({ name, key }: SecretRef): string {
  const read = `aws secretsmanager get-secret-value --secret-id ${shellWord(name)} --query SecretString --output text`;
  return key === undefined ? read : `${read} | jq -er --arg k ${shellWord(key)} '.[$k]'`;
}

/** A shell command that sets a variable of the environment; `encoded` for a part of a URL. */
export function exported(variable: string, secret: SecretRef, encoded = false): string {
  const encode = encoded ? ` | jq -sRr 'rtrimstr("\\n") | @uri'` : '';
  return `${variable}="$(${shellLookup(secret)}${encode})" && export ${variable}`;
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A Terraform or HCL label, a Kubernetes name or the like, from a secret's name. */
export function labelOf({ name }: Pick<SecretRef, 'name'>, separator: '-' | '_'): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const label = words.join(separator).toLowerCase();
  return /^[a-z]/.test(label) ? label : `secret${separator}${label}`;
}

/** A name as variables of the environment have it. */
export function variableName(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').split(/[^A-Za-z0-9]+/);
  return words.filter(Boolean).join('_').toUpperCase().replace(/^\d/, '_$&');
}
