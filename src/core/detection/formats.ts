/**
 * How a file writes its values. `code`: literals are quoted; `lines`: a value goes to the end of its
 * line; `yaml`: likewise, with comments and lists; `shell`: to the next blank; `text`: anything.
 */
export type Format = 'code' | 'lines' | 'shell' | 'text' | 'xml' | 'yaml';

const byExtension: Readonly<Record<string, Format>> = {
  env: 'lines',
  ini: 'lines',
  cfg: 'lines',
  conf: 'lines',
  config: 'xml',
  properties: 'lines',
  cnf: 'lines',
  npmrc: 'lines',
  pypirc: 'lines',
  editorconfig: 'lines',
  s3cfg: 'lines',
  yml: 'yaml',
  yaml: 'yaml',
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
  fish: 'shell',
  dockerfile: 'shell',
  makefile: 'shell',
  mk: 'shell',
  bat: 'shell',
  cmd: 'shell',
  ps1: 'shell',
  bashrc: 'shell',
  zshrc: 'shell',
  bash_profile: 'shell',
  profile: 'shell',
  xml: 'xml',
  html: 'xml',
  htm: 'xml',
  plist: 'xml',
  csproj: 'xml',
  txt: 'text',
  md: 'text',
  rst: 'text',
  log: 'text',
  adoc: 'text',
};

const byLanguage: Readonly<Record<string, Format>> = {
  dotenv: 'lines',
  ini: 'lines',
  properties: 'lines',
  yaml: 'yaml',
  dockercompose: 'yaml',
  shellscript: 'shell',
  dockerfile: 'shell',
  makefile: 'shell',
  xml: 'xml',
  html: 'xml',
  markdown: 'text',
};

/** By the file's name where it says something, else by the language of the editor, where that is one. */
export function formatOf(path: string, languageId?: string): Format {
  const file = (path.split(/[/\\]/).at(-1) ?? '').toLowerCase();
  if (/^\.env(?:\.|$)|\.env$/.test(file)) return 'lines';
  if (/^(?:dockerfile|containerfile|makefile|procfile)(?:\.|$)/.test(file)) return 'shell';
  const extension = /\.([^.]*)$/.exec(file)?.[1] ?? '';
  const known = byExtension[extension] ?? byLanguage[languageId ?? ''];
  return (
    known ?? (extension === '' && (languageId ?? 'plaintext') === 'plaintext' ? 'text' : 'code')
  );
}
