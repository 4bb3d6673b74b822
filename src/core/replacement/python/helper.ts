export const PYTHON_HELPER_MARK = 'Reads secrets from AWS Secrets Manager at run time';

/** `app_secrets.py`: never `secrets.py`, which would shadow the standard library. */
export const PYTHON_HELPER = 'app_secrets.py';

export const pythonHelperSource = `"""${PYTHON_HELPER_MARK}; values are kept for five minutes."""

import json
import threading
import time

import boto3

_TTL_SECONDS = 300
_lock = threading.Lock()
_cache = {}
_client = None


def get_secret(secret_id, key=None):
    """Return the secret's text, or the value of one key of its JSON, as str.

    Raises what boto3 raises when the secret cannot be read the first time, and KeyError without
    such a key; later failures are bridged with the last value.
    """
    text = _read(secret_id)
    if key is None:
        return text
    value = json.loads(text)[key]
    return value if isinstance(value, str) else json.dumps(value)


def _read(secret_id):
    global _client
    with _lock:
        at, text = _cache.get(secret_id, (None, None))
        if at is not None and time.monotonic() - at < _TTL_SECONDS:
            return text
        try:
            if _client is None:
                _client = boto3.client("secretsmanager")
            text = _client.get_secret_value(SecretId=secret_id)["SecretString"]
        except Exception:
            if at is None:
                raise
        _cache[secret_id] = (time.monotonic(), text)
        return text
`;
