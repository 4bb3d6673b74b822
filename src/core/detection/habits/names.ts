/** Names of the files, in a project's top folder, in which other scanners are told what is no secret. */
export const habitFiles = [
  '.gitleaks.toml',
  '.betterleaks.toml',
  '.gitleaksignore',
  '.betterleaksignore',
  '.secrets.baseline',
  '.secretlintrc',
  '.secretlintrc.json',
  '.secretlintrc.yaml',
  '.secretlintrc.yml',
  '.secretlintrc.js',
  '.secretlintrc.cjs',
  '.secretlintignore',
] as const;
