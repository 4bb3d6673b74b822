/** What people write where a value is still to come, and what vendors publish as an example. */
const MARKERS =
  /^(?:your|my|the|some|enter|insert|replace|put|add|set|change|fill|todo|tbd|fixme)[-_ ]?(?=.*(?:pass|pw|secret|token|key|cred|value|here|me|it|this|in)\b)|change[-_ ]?(?:me|it|this)|replace[-_ ]?(?:me|this|with)|(?:^|[^a-z])(?:your|insert|enter)[-_ ]|[-_ ](?:here|goes[-_ ]here)$|placeholder|example|redacted|dummy|sample|foo.?bar|lorem|not[-_ ]?(?:a[-_ ])?real|fake|to[-_ ]?be[-_ ]|^(?:none|null|nil|undefined|true|false|yes|no|on|off|unset|empty|default|required|optional|string|str|text|value|bool(?:ean)?|int(?:eger)?|number|object|hidden|masked|removed|test(?:ing)?|tbd|n\/?a|abc|xyz|x+|secret|password|passwd|pass|pwd|passphrase|token|key|username|user|admin@?|unknown|any|void|self|this|raw|plain|md5|sha\d+|bcrypt|hmac|basic|bearer|digest|oauth2?|jwt|ssl|tls|file|env|vault|prompt|ask|auto|random|generate[ds]?|get|post)$/i;

/** Repeated characters and runs along the alphabet or the keyboard. */
const RUNS =
  /^(.)\1+$|^(?:x{3,}|\*{2,}|\.{3,}|-{2,}|_{2,}|#{2,}|\?{2,})|x{5,}|\*{3,}|\.{3}|^0?1?23456(?:7(?:8(?:9(?:0|abc.*)?)?)?)?$|^abc(?:def(?:gh.*)?|123)?$|^(?:foo|bar|baz|qux)+$/i;

/** True when a value stands for one that is still to come. */
export function isPlaceholder(value: string): boolean {
  return MARKERS.test(value) || RUNS.test(value) || isWrapped(value);
}

/** `<token>`, `[password]`, `{{ secret }}`, `%TOKEN%`, `__KEY__`, `$(cmd)`. */
function isWrapped(value: string): boolean {
  return /^(?:<.*>|\[.*\]|\{.*\}|%.*%|__.*__|\(.*\)|@.*@|\$\(.*\)|`.*`)$/s.test(value);
}
