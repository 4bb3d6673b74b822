import { parseArgs } from 'node:util';
import type { Confidence } from '../../core/detection';
import { oneOf, UsageError } from '../arguments';
import { lookupStyles, type LookupStyle } from '../../core/replacement';

/** What the command line asks for. */
export interface MoveOptions {
  readonly paths: readonly string[];
  /** Pattern of secret names, e.g. `{repository}/{suggested}`. */
  readonly name: string;
  readonly apply: boolean;
  readonly format: 'json' | 'text';
  /** How programs look secrets up; the best way that is present when absent. */
  readonly style?: LookupStyle;
  /** The least sure findings that are taken. */
  readonly confidence: Confidence;
  readonly region?: string;
  readonly profile?: string;
}

export const usage = `aws-secrets-move PATH… [options]

Finds hardcoded credentials, stores them in AWS Secrets Manager and rewrites the programs so that
they look them up at run time. Without --apply nothing is stored or changed.

  --dry-run               print the plan only (default)
  --apply                 store, read back, compare, then rewrite
  --name PATTERN          secret names; may hold {repository}, {path}, {file}, {variable}, {key},
                          {rule} and {suggested} (default: {repository}/{suggested})
  --style STYLE           how JavaScript and Python look up: sdk, caching (Python), powertools or agent
                          (localhost:2773); default: the best one that the manifests name
  --format text|json      text (default), or a JSON array: file, line, ruleId, secret, edits,
                          declined, notes. Offsets are UTF-16 units of the file before any edit;
                          an edit from 0 to 0 of a file that does not exist creates it.
  --confidence LEVEL      least confidence of a finding: high, medium (default) or low
  --region REGION         else AWS_REGION, AWS_DEFAULT_REGION, or the profile's
  --profile PROFILE       else the environment's credentials
  --help

AWS_ENDPOINT_URL_SECRETS_MANAGER and AWS_ENDPOINT_URL are followed.
Exit codes: 0 done, 1 something could not be stored or written, 2 wrong usage.
`;

/** Reads the arguments after the program's name; undefined when help is asked for. Throws UsageError. */
export function parseOptions(args: readonly string[]): MoveOptions | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  if (positionals.length === 0) throw new UsageError('Name at least one file or folder.');
  if (values.apply && values['dry-run'])
    throw new UsageError('--apply and --dry-run exclude each other.');
  return {
    paths: positionals,
    name: values.name,
    apply: values.apply,
    format: oneOf('--format', values.format, ['text', 'json']),
    ...(values.style !== undefined && { style: oneOf('--style', values.style, lookupStyles) }),
    confidence: oneOf('--confidence', values.confidence, ['high', 'medium', 'low']),
    ...(values.region !== undefined && { region: values.region }),
    ...(values.profile !== undefined && { profile: values.profile }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        apply: { type: 'boolean', default: false },
        confidence: { type: 'string', default: 'medium' },
        'dry-run': { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', short: 'h', default: false },
        name: { type: 'string', default: '{repository}/{suggested}' },
        profile: { type: 'string' },
        region: { type: 'string' },
        style: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
