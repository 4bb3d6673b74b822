import { ruleList } from '../../src/core/detection';

/** The page of all rules, as docs/rules.md has it. */
export function rulesPage(): string {
  const families = new Set(ruleList.map(({ family }) => family));
  const rows = ruleList.map(
    ({ id, title, family, severity, revocationPage = '' }) =>
      `| \`${id}\` | ${title} | ${family} | ${severity} | ${revocationPage === '' ? '' : `<${revocationPage}>`} |`,
  );
  return `# Detection rules

${ruleList.length} rules of ${families.size} families, made by \`npm run rules\`. Any id can be switched off in the settings, or in a
file by a comment. A rule whose id ends in \`-credential\` looks for the provider's name with a token of the right shape beside it.

| Id | Finds | Family | Severity | Revoke |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
