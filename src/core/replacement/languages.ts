/** True for the languages that the JavaScript rewriter knows, by VS Code's ids. */
export function isJavaScript(languageId: string): boolean {
  return /^(?:java|type)script(?:react)?$/.test(languageId);
}

/** VS Code's language ids by file extension. */
const byExtension: Readonly<Record<string, string>> = {
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascriptreact',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescriptreact',
  py: 'python',
  pyw: 'python',
  java: 'java',
  kt: 'kotlin',
  kts: 'kotlin',
  go: 'go',
  cs: 'csharp',
  rs: 'rust',
  rb: 'ruby',
  rake: 'ruby',
  php: 'php',
  cpp: 'cpp',
  cc: 'cpp',
  cxx: 'cpp',
  hpp: 'cpp',
  h: 'cpp',
  scala: 'scala',
  swift: 'swift',
  sh: 'shellscript',
  bash: 'shellscript',
  zsh: 'shellscript',
  ksh: 'shellscript',
  ps1: 'powershell',
  psm1: 'powershell',
  yml: 'yaml',
  yaml: 'yaml',
  json: 'json',
  jsonc: 'jsonc',
  tf: 'terraform',
  tfvars: 'terraform',
  env: 'dotenv',
  properties: 'properties',
  ini: 'ini',
  cfg: 'ini',
  conf: 'ini',
  toml: 'toml',
  xml: 'xml',
  config: 'xml',
  dockerfile: 'dockerfile',
};

const byFirstLine: readonly (readonly [RegExp, string])[] = [
  [/^#!.*\b(?:ba|da|z|k|a)?sh\b/, 'shellscript'],
  [/^#!.*\bpython/, 'python'],
  [/^#!.*\b(?:node|tsx|bun)\b/, 'javascript'],
  [/^#!.*\bruby\b/, 'ruby'],
  [/^#!.*\bphp\b/, 'php'],
];

/** VS Code's language id of a file by its name and first line; undefined when neither tells. */
export function languageIdOf(path: string, text: string): string | undefined {
  const name = path.split('/').at(-1) ?? '';
  if (/^\.env(?:\.|$)/.test(name)) return 'dotenv';
  if (/^(?:Dockerfile|Containerfile)(?:\.|$)/.test(name)) return 'dockerfile';
  if (/^(?:Gemfile|Rakefile)$/.test(name)) return 'ruby';
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (extension !== undefined) return byExtension[extension];
  const firstLine = /^[^\n]*/.exec(text)?.[0] ?? '';
  return byFirstLine.find(([pattern]) => pattern.test(firstLine))?.[1];
}
