import { looksRandom } from './randomness';

/** What stands for a value kept elsewhere: variables, templates, lookups. */
const REFERENCE =
  /^\[[\w.]*\](?:::)?\w+|\{\$|\$\w+->|[\w\])]\{$|^[\w-]*\(%?\w*\)$|^\w+=[\w.-]+,\w|^[a-z]+:\/\w|^[$@&~](?:[A-Za-z_{(]|$)|\$\{\s*[\w.$-]+\s*(?:[:?|][^{}]*)?\}|\{\{[^{}]*\}\}|^\{[A-Za-z_][\w.]*[([]|\{%|<%|^#\{|^%\(|%(?:\d{1,2}\$)?[sdv](?![A-Za-z0-9])|%\(\w+\)s|^\{[\w.]*\}$|^(?:process\.env|os\.(?:environ|getenv)|env[.[(]|ENV\[|secrets?\.|vars?\.|config\.|settings\.|System\.)/;
const ADDRESS =
  /^[a-z][a-z0-9+.-]{1,20}:\/\/[^@]*$|^(?:https?|file|s3|gs|ssm|vault|arn|op|keyvault|data|urn|classpath|resolve|projects|azkv|sops|ref\+\w+):/i;
const PATH =
  /^\.{0,2}\/[\w./-]*$|^[A-Za-z]:\\|^[A-Za-z_.$-]+(?:\/[A-Za-z_.$-]+)+$|^[\w.-]+(?:\/[\w.-]+)+\.\w{1,6}$|\.(?:json|ya?ml|pem|key|crt|cer|txt|js|ts|py|env|conf|xml|properties|html?|md|go|java|php|rb|cs|pub|jks|p12|pfx)$/i;
const NAME =
  /^!?[A-Za-z_$][\w$]*(?:\[[\w-]*\])?(?:\??\.[A-Za-z_$][\w$]*)+(?:\(.*\)|=.*)?$|^[A-Za-z_][\w.]*\(.*\)?;?$/;
const CONSTANT = /^[A-Z][A-Z0-9]{0,15}(?:_[A-Z0-9]{1,16})+$|^[A-Z]{2,16}(?:-[A-Z]{2,16})+\s?$/;
/** `nw=,g=r,o=rm`: options, `-Ppdf`: a flag. */
const OPTIONS = /^-{1,2}[A-Za-z][A-Za-z-]*$|^[^\s,]*,[^\s,=]*=[^\s,]*,[^\s]*$/;
/** `aws:ebs:id`. */
const COLONS = /^[a-z][a-z0-9]*(?::[A-Za-z][A-Za-z0-9]*){2,}$/;
/** Rules of a validator: `required|min:6|confirmed`. */
const RULES = /^[a-z_]+(?::[\w,.]+)?(?:\|[a-z_]+(?::[\w,.]+)?)+$/;
const DATE = /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/;
/** `AWS4-HMAC-SHA256`, `RSA/ECB/OAEPWithSHA-1AndMGF1Padding`. */
const ALGORITHM =
  /^(?=.*(?:hmac|sha-?\d|rsa|aes|ecdsa|ecdh|pkcs|pbkdf|oaep|padding|md5|chacha|cbc|gcm))(?:aws|hmac|sha|rsa|ecb|cbc|gcm|ctr|aes|des|ecdsa|ecdh|es|pkcs|pbkdf|oaep|mgf|padding|no|with|and|md|pss|kw|hkdf|chacha|poly|scram|plus|ssh|nist|p|cert|v|\d{1,4}(?!\d)|[-_/.@])+$/i;
const VERSION = /^[\^~<>=v\s]*\d+(?:\.[\dx*]+)+(?:[-+][\w.-]+)?$/;
const PATTERN = /^(?=.*\\[.dswb])(?=.*[()|*+?$^]).*\|.*|\(\?[:=!<]|\[[^\]\s]*\w-\w[^\]\s]*\][+*{?]/;
const MAIL = /^[\w.+-]+@[\w-]+\.[a-z]{2,}$/i;

const FORMS = [
  REFERENCE,
  ADDRESS,
  PATH,
  PATTERN,
  MAIL,
  VERSION,
  CONSTANT,
  COLONS,
  OPTIONS,
  RULES,
  DATE,
  ALGORITHM,
];

/** A reference, call, type, path, address or format: what stands for a value or describes one. */
export function isReference(value: string): boolean {
  return isForm(value) || (NAME.test(value) && !(/\d.*\d/.test(value) && looksRandom(value)));
}

/** The same for a part of a literal, where a dotted name is a text like any other. */
export function isForm(value: string): boolean {
  return FORMS.some((pattern) => pattern.test(value));
}
