import type { SecretRef } from './model';

/** How other languages and formats look a secret up, to copy. Source: AWS's user guide and SDKs. */
const snippets: Readonly<Record<string, (secret: SecretRef) => string>> = {
  shellscript: ({ name, key }) =>
    `aws secretsmanager get-secret-value --secret-id '${name}' --query SecretString --output text` +
    (key === undefined ? '' : ` | jq -er --arg k '${key}' '.[$k]'`),
  java: ({ name }) =>
    `SecretsManagerClient.create().getSecretValue(r -> r.secretId("${name}")).secretString()`,
  go: ({ name }) =>
    `client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: aws.String("${name}")})`,
  csharp: ({ name }) =>
    `(await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "${name}" })).SecretString`,
  terraform: ({ name, key }) =>
    `ephemeral "aws_secretsmanager_secret_version" "secret" {\n  secret_id = "${name}"\n}\n# ` +
    (key === undefined
      ? 'ephemeral.aws_secretsmanager_secret_version.secret.secret_string'
      : `jsondecode(ephemeral.aws_secretsmanager_secret_version.secret.secret_string)["${key}"]`),
};

/** The dynamic reference of CloudFormation, which tools beside it resolve too. */
function dynamicReference({ name, key }: SecretRef): string {
  return `{{resolve:secretsmanager:${name}:SecretString${key === undefined ? '' : `:${key}`}}}`;
}

/** Code to copy for a language; the dynamic reference where none is known. */
export function lookupSnippet(languageId: string, secret: SecretRef): string {
  return (snippets[languageId] ?? dynamicReference)(secret);
}
