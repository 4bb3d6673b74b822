import { looksRandom } from './randomness';

/** What stands for a value kept elsewhere: variables, templates, lookups. */
const REFERENCE =
  /^[$@&~](?:[A-Za-z_{(]|$)|\$\{\s*[\w.$-]+\s*(?:[:?|][^{}]*)?\}|\{\{[^{}]*\}\}|\{%|<%|^#\{|^%[sdv(]|%\(\w+\)s|^\{[\w.]*\}$|^(?:process\.env|os\.(?:environ|getenv)|env[.[(]|ENV\[|secrets?\.|vars?\.|config\.|settings\.|System\.)/;
const ADDRESS =
  /^(?:https?|file|s3|gs|ssm|vault|arn|op|keyvault|data|urn|classpath|resolve|projects|azkv|sops|ref\+\w+):/i;
const PATH =
  /^\.{0,2}\/[\w./-]*$|^[A-Za-z]:\\|^[\w.-]+(?:\/[\w.-]+)+\.\w{1,6}$|\.(?:json|ya?ml|pem|key|crt|cer|txt|js|ts|py|env|conf|xml|properties|html?|md|go|java|php|rb|cs|pub|jks|p12|pfx)$/i;
const NAME =
  /^[a-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)+(?:\(.*\))?$|^[A-Za-z_][\w.]*\(.*\)?;?$/;
const CONSTANT = /^[A-Z][A-Z0-9]{0,15}(?:_[A-Z0-9]{1,16})+$/;
const VERSION = /^[\^~<>=v\s]*\d+(?:\.[\dx*]+)+(?:[-+][\w.-]+)?$/;
const PATTERN = /\(\?[:=!<]|\[[^\]\s]*\w-\w[^\]\s]*\][+*{?]/;
const MAIL = /^[\w.+-]+@[\w-]+\.[a-z]{2,}$/i;

/** A reference, call, type, path, address or format: what stands for a value or describes one. */
export function isReference(value: string): boolean {
  return (
    [REFERENCE, ADDRESS, PATH, PATTERN, MAIL, VERSION, CONSTANT].some((pattern) =>
      pattern.test(value),
    ) ||
    (NAME.test(value) && !(/\d.*\d/.test(value) && looksRandom(value)))
  );
}
