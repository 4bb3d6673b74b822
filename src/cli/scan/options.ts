import { parseArgs } from 'node:util';
import type { Confidence } from '../../core/detection';
import { oneOf, UsageError } from '../arguments';

const formats = ['text', 'jsonl', 'sarif', 'json', 'csv'] as const;
export type ReportFormat = (typeof formats)[number];

/** What the command line asks for. */
export interface ScanOptions {
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  /** The least sure findings that are told. */
  readonly confidence: Confidence;
  readonly what: 'files' | 'history' | 'staged';
  /** An earlier report in SARIF: what stands in it is not told again. */
  readonly baseline?: string;
  readonly reveal: boolean;
}

export const usage = `aws-secrets-scan [PATH…] [options]: finds hardcoded credentials

  --staged              scan what is staged in Git, for a pre-commit hook: added lines only
  --history             scan all commits; tells for each value since when it is there, whether HEAD
                        still holds it, and where it is pushed
  --format FORMAT       text (default), jsonl (one JSON object a line), sarif (2.1.0), json or csv
  --confidence LEVEL    the least sure findings told: high, medium (default) or low
  --baseline FILE       leave out what an earlier report in SARIF has
  --reveal              show values, in text and jsonl; they are masked otherwise
  --help

Folders are read as Git sees them: .gitignore is followed; a file that is named is always read. Followed are, too:
.gitleaks.toml, .gitleaksignore, .secrets.baseline, .secretlintrc (JSON or YAML), .secretlintignore, and their
comments; what of them cannot be used is told on standard error.
Exit codes: 0 nothing found, 1 something found, 2 wrong usage or failure.
`;

/** Reads the arguments after the program's name; undefined when help is asked for. Throws UsageError. */
export function parseOptions(args: readonly string[]): ScanOptions | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  if (values.staged && values.history)
    throw new UsageError('--staged and --history exclude each other.');
  const what = values.staged ? 'staged' : values.history ? 'history' : 'files';
  if (what === 'files' && positionals.length === 0)
    throw new UsageError('Name at least one file or folder.');
  const format = oneOf('--format', values.format, formats);
  if (values.reveal && format !== 'text' && format !== 'jsonl')
    throw new UsageError('--reveal is for text and jsonl: the other reports never hold values.');
  return {
    paths: positionals,
    format,
    confidence: oneOf('--confidence', values.confidence, ['high', 'medium', 'low']),
    what,
    reveal: values.reveal,
    ...(values.baseline !== undefined && { baseline: values.baseline }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        baseline: { type: 'string' },
        confidence: { type: 'string', default: 'medium' },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', short: 'h', default: false },
        history: { type: 'boolean', default: false },
        reveal: { type: 'boolean', default: false },
        staged: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
