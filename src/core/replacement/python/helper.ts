import type { LookupStyle, StylePackages } from '../style';

export const PYTHON_HELPER_MARK = 'Reads secrets from AWS Secrets Manager at run time';

/** `app_secrets.py`: never `secrets.py`, which would shadow the standard library. */
export const PYTHON_HELPER = 'app_secrets.py';

export const pythonStyles: StylePackages = {
  manifests: ['pyproject.toml', 'requirements.txt', 'Pipfile', 'setup.cfg', 'setup.py'],
  packages: [
    ['powertools', /\baws[-_]lambda[-_]powertools\b/i],
    ['caching', /\baws[-_]secretsmanager[-_]caching\b/i],
  ],
};

/** Commands that add what a helper of a style needs; the agent needs nothing. */
export const pythonInstall: Readonly<Partial<Record<LookupStyle, string>>> = {
  sdk: 'pip install boto3',
  caching: 'pip install boto3 aws-secretsmanager-caching',
  powertools: 'pip install boto3 aws-lambda-powertools',
};

interface Parts {
  /** Statements beside those that every helper has. */
  readonly imports: readonly string[];
  /** Module-level state and `_fetch(secret_id)`. */
  readonly fetch: string;
  /** What is raised when a secret cannot be read. */
  readonly raises: string;
}

const parts: Readonly<Record<LookupStyle, Parts>> = {
  sdk: {
    imports: ['import boto3'],
    raises: 'boto3',
    fetch: `_client = None


def _fetch(secret_id):
    global _client
    if _client is None:
        _client = boto3.client("secretsmanager")
    return _client.get_secret_value(SecretId=secret_id)["SecretString"]`,
  },
  caching: {
    imports: [
      'import boto3',
      'from aws_secretsmanager_caching import SecretCache, SecretCacheConfig',
    ],
    raises: 'boto3',
    fetch: `_source = None


def _fetch(secret_id):
    global _source
    if _source is None:
        _source = SecretCache(
            config=SecretCacheConfig(secret_refresh_interval=300),
            client=boto3.client("secretsmanager"),
        )
    return _source.get_secret_string(secret_id)`,
  },
  powertools: {
    imports: ['from aws_lambda_powertools.utilities import parameters'],
    raises: 'Powertools',
    fetch: `def _fetch(secret_id):
    return parameters.get_secret(secret_id, max_age=300)`,
  },
  agent: {
    imports: ['import os', 'import urllib.parse', 'import urllib.request'],
    raises: 'urllib',
    fetch: `_PORT = os.environ.get("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", "2773")


def _token():
    if "AWS_LAMBDA_FUNCTION_NAME" in os.environ:
        return os.environ["AWS_SESSION_TOKEN"]
    token = os.environ.get("AWS_TOKEN", "file:///var/run/awssmatoken")
    if not token.startswith("file://"):
        return token
    with open(token[len("file://") :]) as file:
        return file.read().strip()


def _fetch(secret_id):
    query = urllib.parse.urlencode({"secretId": secret_id})
    request = urllib.request.Request(
        f"http://localhost:{_PORT}/secretsmanager/get?{query}",
        headers={"X-Aws-Parameters-Secrets-Token": _token()},
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        return json.load(response)["SecretString"]`,
  },
};

/** What caches for five minutes by itself is asked each time. */
const OWN_CACHE = `def _read(secret_id):
    with _lock:
        at, text = _cache.get(secret_id, (None, None))
        if at is not None and time.monotonic() - at < _TTL_SECONDS:
            return text
        try:
            text = _fetch(secret_id)
        except Exception:
            if at is None:
                raise
        _cache[secret_id] = (time.monotonic(), text)
        return text
`;

const LAST_VALUE = `def _read(secret_id):
    with _lock:
        try:
            _last[secret_id] = _fetch(secret_id)
        except Exception:
            if secret_id not in _last:
                raise
        return _last[secret_id]
`;

/** The helper module of a style. */
export function pythonHelperSource(style: LookupStyle): string {
  const { imports, fetch, raises } = parts[style];
  const isOwn = style === 'sdk';
  const isStandard = (line: string): boolean => /^import (?:os|urllib)/.test(line);
  const standard = ['json', 'threading', ...(isOwn ? ['time'] : [])].map(
    (name) => `import ${name}`,
  );
  const others = imports.filter((line) => !isStandard(line));
  const state = isOwn
    ? '_TTL_SECONDS = 300\n_lock = threading.Lock()\n_cache = {}'
    : '_lock = threading.Lock()\n_last = {}';
  return `"""${PYTHON_HELPER_MARK}; values are kept for five minutes."""

${[...standard, ...imports.filter(isStandard)].sort().join('\n')}
${others.length > 0 ? `\n${others.join('\n')}\n` : ''}
${state}
${fetch.startsWith('def') ? '' : fetch.slice(0, fetch.indexOf('\n') + 1)}

def get_secret(secret_id, key=None):
    """Return the secret's text, or the value of one key of its JSON, as str.

    Raises what ${raises} raises when the secret cannot be read the first time, and KeyError without
    such a key; later failures are bridged with the last value.
    """
    text = _read(secret_id)
    if key is None:
        return text
    try:
        value = json.loads(text)[key]
    except (KeyError, TypeError, ValueError):
        raise KeyError(f"Secret {secret_id} has no key {key}") from None
    return value if isinstance(value, str) else json.dumps(value)


${isOwn ? OWN_CACHE : LAST_VALUE}

${fetch.startsWith('def') ? fetch : fetch.slice(fetch.indexOf('\n') + 3)}
`;
}
