/** What people write where a value is still to come, and what vendors publish as an example. */
const MARKERS =
  /^(?:sua|seu|votre|deine?|ihr|your|my|the|some|enter|insert|replace|put|add|set|change|fill|todo|tbd|fixme)[-_ ]?(?=.*(?:pass|pw|senha|contrase|wort|secret|token|key|cred|value|here|me|it|this|in)\b)|change[-_ ]?(?:me|it|this)|replace[-_ ]?(?:me|this|with)|(?:^|[^a-z])(?:your|insert|enter)[-_ ]|[-_ ](?:here|goes[-_ ]here)$|placeholder|example|redacted|dummy|sample|foo.?bar|lorem|not[-_ ]?(?:a[-_ ])?real|fake|to[-_ ]?be[-_ ]|^(?:none|null|nil|undefined|true|false|yes|no|on|off|unset|empty|default|required|optional|string|str|text|value|bool(?:ean)?|int(?:eger)?|number|object|hidden|masked|removed|test(?:ing)?|tbd|n\/?a|abc|xyz|x+|secret|password|passwd|pass|pwd|passphrase|token|key|username|user|admin@?|unknown|any|void|self|this|raw|plain|md5|sha\d+|bcrypt|hmac|basic|bearer|digest|oauth2?|jwt|ssl|tls|file|env|vault|prompt|ask|auto|random|generate[ds]?|get|post)$/i;

/** Repeated characters and runs along the alphabet or the keyboard. */
const RUNS =
  /^(.)\1+$|^(?:x{3,}|\*{2,}|\.{3,}|-{2,}|_{2,}|#{2,}|\?{2,})|x{5,}|\*{3,}|\.{3}|^0?1?23456(?:7(?:8(?:9(?:0|abc.*)?)?)?)?$|^abc(?:def(?:gh.*)?|123)?$|^(?:foo|bar|baz|qux)+$/i;

/** `my-secret-token`, `some_api_key`, `secretpassword`: nothing but what a credential is called. */
const VOCABULARY =
  /^(?=.{6})(?:(?:a|an|the|my|our|your|some|new|old|this|is|of|for|wrong|super|very|strong|secure|top|long|user|client|app|api|access|auth|db|test|demo|dummy|example|here|secret|password|passwd|passphrase|passcode|pass|pwd|pw|token|key|credentials?|creds?|value|string|bearer|basic|private|refresh|id)[-_ .]?)+$/i;

/** True when a value stands for one that is still to come. */
export function isPlaceholder(value: string): boolean {
  const bare = value.replace(/^\\?["']|\\?["']$|\\+[nrt]$/g, '');
  return (
    MARKERS.test(bare) ||
    RUNS.test(bare) ||
    VOCABULARY.test(bare) ||
    isWrapped(bare) ||
    VOCABULARY.test(decodedText(bare.replace(/^.*\s/, '')))
  );
}

/** The text that base64 holds, or nothing. */
function decodedText(value: string): string {
  if (!/^[A-Za-z0-9+/]{8,64}={0,2}$/.test(value) || value.length % 4 !== 0) return '';
  try {
    return atob(value).replace(/:$/, '');
  } catch {
    return '';
  }
}

/** `<token>`, `[password]`, `{{ secret }}`, `%TOKEN%`, `__KEY__`, `$(cmd)`. */
function isWrapped(value: string): boolean {
  return /^(?:<.*>|\[.*\]|\{.*\}|%.*%|__.*__|\(.*\)|@.*@|\$\(.*\)|`.*`)$/s.test(value);
}
