export const SHELL_MARK = 'Reads secrets from AWS Secrets Manager at run time';

/** A function for bash and every POSIX shell; it needs the AWS CLI and jq. */
export const shellHelper = `# ${SHELL_MARK}: get_secret ID [KEY]
get_secret() {
  _secret=$(aws secretsmanager get-secret-value --secret-id "$1" \\
    --query SecretString --output text) || return
  if [ $# -gt 1 ]; then
    _secret=$(printf '%s' "$_secret" | jq -rc --arg key "$2" \\
      'if has($key) then .[$key] else error end' 2>/dev/null) || {
      printf 'Secret %s has no key %s\\n' "$1" "$2" >&2
      return 1
    }
  fi
  [ -n "$_secret" ] && printf '%s' "$_secret"
}
`;
