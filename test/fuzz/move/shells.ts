import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../scripts/run';
import { isInstalled } from '../../../scripts/toolchains/found';
import { common, without, type Form, type FuzzedLanguage } from './model';

const braces = ['{', '}', '{{', '}}', '{a,b}', '#', '#a'];
const dollars = ['$', '$ ', '$.', '$%'];
const doubled = ['\\\\', '\\"', '\\$', '\\`', '\\n', '\\q', '\\!', '\\\n', '\n', '\t'];
const ansi = [
  '\\n',
  '\\t',
  '\\\\',
  "\\'",
  '\\"',
  '\\a',
  '\\e',
  '\\x41',
  '\\xe9',
  '\\x4',
  '\\101',
  '\\7',
  '\\u00e9',
  '\\u41',
  '\\U0001f511',
  '\\q',
  '\\cA',
  '\\?',
];
const bare = ['\\ ', '\\$', '\\"', "\\'", '\\\\', '\\#', '\\n', 'a#b', '\\;', '\\*', '\\~'];
/** A dollar before a name, a digit or a bracket would be expanded. */
const noExpansion = (content: string): string =>
  content.replace(/\$(?=[\w{(['"@*#?$!-])(?!h\b|\{h\})/g, '$.');

const forms: readonly Form[] = [
  {
    what: 'double',
    open: '"',
    close: '"',
    pieces: [...common, ...braces, ...dollars, "'", ...doubled],
    around: ['${h}', '$h.', '$(printf "%s" "}")'],
    fix: (text) => noExpansion(text).replace(/\$\.(?=printf)/g, '$('),
  },
  {
    what: 'single',
    open: "'",
    close: "'",
    pieces: [...common, ...braces, ...dollars, '"', '\\', '`', '\n', '$h'],
  },
  {
    what: 'bare',
    isJoined: true,
    open: 'a',
    close: 'z',
    pieces: [...without(common, /[\s<>()|&;[\]*?~!=/]/), ...bare],
    around: ['"$h"', "'b c'"],
  },
  {
    what: 'joined',
    isJoined: true,
    open: `'a b'"`,
    close: `"'c'`,
    pieces: [...common, ...braces, "'", ...doubled],
    fix: noExpansion,
  },
  {
    what: 'here-document',
    open: '"$(cat <<TEXT\n',
    close: '\nTEXT\n)"',
    pieces: [...without(common, /\(|\)/), ...braces, ...dollars, '\\\\', '\\$', '\\n', '\n'],
    around: ['$h.'],
    fix: noExpansion,
  },
];

const program = (shows: readonly string[], shell: string): string =>
  `#!/usr/bin/env ${shell}\nset -eu\n\nh=H\nshow() {\n  printf '%s' "$1" | od -An -v -tx1 | tr -d ' \\n'\n  echo\n}\n${shows.join('\n')}\n`;

const show = ({ what }: Form, literal: string): string =>
  what === 'here-document' ? `text=${literal}\nshow "$text"` : `show ${literal}`;

/** Stands in for the AWS CLI: one secret, whose keys are the files of `values`. */
const cli = `#!/bin/sh
exec cat secret.json
`;

const shell = (name: 'bash' | 'dash', own: readonly Form[]): FuzzedLanguage => ({
  name: name === 'bash' ? 'Bash' : 'sh',
  languageId: 'shellscript',
  path: 'app.sh',
  forms: own,
  program: (shows) => program(shows, name),
  show,
  files: { 'bin/aws': cli },
  helper: {},
  readsMark: false,
  readsCrlf: false,
  prepare: () => Promise.resolve(isInstalled(name, '-c', 'true') && isInstalled('jq', '--version')),
  run: async (cwd, path) => {
    await chmod(join(cwd, 'bin/aws'), 0o755);
    const env = {
      ...process.env,
      LC_ALL: 'C.UTF-8',
      PATH: `${cwd}/bin:${process.env['PATH'] ?? ''}`,
    };
    return run(name, [path], { cwd, env });
  },
});

export const bash = shell('bash', [
  ...forms,
  {
    what: 'ANSI',
    open: "$'",
    close: "'",
    pieces: [...common, ...braces, ...dollars, '"', ...ansi],
  },
]);
export const sh = shell('dash', forms);
