/** Write-only arguments, which never reach the state, by resource and argument. Source: the providers' documentation. */
const arguments_: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aws_db_instance: { password: 'password_wo' },
  aws_docdb_cluster: { master_password: 'master_password_wo' },
  aws_rds_cluster: { master_password: 'master_password_wo' },
  aws_redshift_cluster: { master_password: 'master_password_wo' },
  aws_redshiftserverless_namespace: { admin_user_password: 'admin_user_password_wo' },
  aws_secretsmanager_secret_version: { secret_string: 'secret_string_wo' },
  aws_ssm_parameter: { value: 'value_wo' },
  azurerm_key_vault_secret: { value: 'value_wo' },
  azurerm_mssql_server: { administrator_login_password: 'administrator_login_password_wo' },
  azurerm_mysql_flexible_server: { administrator_password: 'administrator_password_wo' },
  azurerm_postgresql_flexible_server: { administrator_password: 'administrator_password_wo' },
  google_secret_manager_secret_version: { secret_data: 'secret_data_wo' },
  google_sql_user: { password: 'password_wo' },
};

/** The write-only twin of a resource's argument. */
export function writeOnlyArgument(resource: string, argument: string): string | undefined {
  return arguments_[resource]?.[argument];
}

/** The least version that a `required_version` allows, as minor versions of 1; undefined when none is named. */
export function leastMinor(text: string): number | undefined {
  const constraint = /\brequired_version\s*=\s*"([^"]*)"/.exec(text)?.[1];
  if (constraint === undefined) return undefined;
  const bounds = [...constraint.matchAll(/(?:^|,)\s*(?:(?:>=|>|~>|=)\s*)?v?(\d+)(?:\.(\d+))?/g)];
  const minors = bounds.map(([, major, minor = '0']) =>
    Number(major) > 1 ? 999 : Number(major) < 1 ? 0 : Number(minor),
  );
  return minors.length === 0 ? undefined : Math.max(...minors);
}
