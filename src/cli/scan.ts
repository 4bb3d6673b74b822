#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { scan, type Finding } from '../core/detection';
import { sourceFiles, type SourceFile } from './move/files';

const USAGE = `aws-secrets-scan PATH…: finds hardcoded credentials

  --format text|jsonl   text is the default; jsonl is one JSON object a line
  --confidence LEVEL    the least sure findings told: high, medium (default) or low
  --reveal              show values; they are masked otherwise
Exit codes: 0 nothing found, 1 something found, 2 wrong usage.
`;

const LEVELS = ['low', 'medium', 'high'] as const;

const options = {
  format: { type: 'string', default: 'text' },
  confidence: { type: 'string', default: 'medium' },
  reveal: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Resolves to the exit code. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const least = LEVELS.findIndex((level) => level === values.confidence);
  if (values.help || positionals.length === 0 || least < 0) {
    process.stdout.write(USAGE);
    return values.help ? 0 : 2;
  }
  const print = values.format === 'jsonl' ? asJson : asText;
  let count = 0;
  for (const source of await sourceFiles(positionals))
    for (const finding of scan(source.text, source.path)) {
      if (LEVELS.indexOf(finding.confidence) < least) continue;
      count++;
      process.stdout.write(`${print(source, finding, values.reveal)}\n`);
    }
  if (values.format !== 'jsonl') process.stdout.write(`${count} found.\n`);
  return count > 0 ? 1 : 0;
}

function asText({ text, path }: SourceFile, finding: Finding, reveal: boolean): string {
  const { range, title, ruleId, confidence, reason } = finding;
  const value = shown(text.slice(range.start, range.end), reveal);
  return `${path}:${lineOf(text, range.start)}  ${title} ${value}  (${ruleId}, ${confidence}) ${reason}`;
}

function asJson({ text, path }: SourceFile, finding: Finding, reveal: boolean): string {
  const { range, ruleId, confidence } = finding;
  return JSON.stringify({
    file: path,
    startLine: lineOf(text, range.start),
    endLine: lineOf(text, range.end),
    ruleId,
    secret: shown(text.slice(range.start, range.end), reveal),
    confidence,
  });
}

function shown(value: string, reveal: boolean): string {
  return reveal ? value : '********';
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

void main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
