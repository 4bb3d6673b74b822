import type { SecretRef } from '../model';

/** The dynamic reference of CloudFormation, which the run wrapper resolves, too. */
export function dynamicReference({ name, key }: SecretRef): string {
  return `{{resolve:secretsmanager:${name}:SecretString${key === undefined ? '' : `:${key}`}}}`;
}

/** A shell command that prints the value. */
export function shellLookup({ name, key }: SecretRef): string {
  const read = `aws secretsmanager get-secret-value --secret-id '${name}' --query SecretString --output text`;
  return key === undefined ? read : `${read} | jq -er '.["${key}"]'`;
}

/** A Terraform or HCL label, a Kubernetes name or the like, from a secret's name. */
export function labelOf({ name }: SecretRef, separator: '-' | '_'): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const label = words.join(separator).toLowerCase();
  return /^[a-z]/.test(label) ? label : `secret${separator}${label}`;
}
