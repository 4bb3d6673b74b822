import type { TextRange } from '../../detection/model';
import { isJavaScript } from '../languages';
import { contentOf } from '../literals';
import { lex } from '../javascript/lexer';
import type { ReplacementPlan, ReplacementRequest, SecretRef, TextEdit } from '../model';
import { lexPython } from '../python/lexer';
import { importedName } from './cdkImports';

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Place {
  readonly tokens: readonly Token[];
  /** Index of the literal's token. */
  readonly index: number;
  readonly literal: TextRange;
  readonly isWhole: boolean;
}

const NOTE = 'CloudFormation resolves it at deployment: deploy again after a rotation.';
const PLAIN = /^(?:unsafePlainText|plainText|unsafe_plain_text|plain_text)$/;

/**
 * A program of the CDK runs before the deployment: what it looked up would be written into the template. In the arguments of
 * a construct a `SecretValue` refers to the secret instead. Undefined for other programs and other places.
 */
export function planCdk(request: ReplacementRequest): ReplacementPlan | undefined {
  const { text, languageId, secret } = request;
  const isPython = languageId === 'python';
  if (!isPython && !isJavaScript(languageId)) return undefined;
  const used = isPython
    ? /^[ \t]*(?:import|from)[ \t]+aws_cdk\b/m
    : /(?:from|require\()\s*["']aws-cdk-lib["']/;
  if (!used.test(text)) return undefined;
  const place = isPython ? placeInPython(request) : placeInJavaScript(request);
  if (!place) return undefined;
  const quote = text.charAt(place.literal.start) === "'" ? "'" : '"';
  const plain = plainCall(place);
  if (plain)
    return {
      kind: 'edit',
      edits: [{ ...plain, newText: `${method(isPython)}${argumentsOf(secret, isPython, quote)}` }],
      newFiles: [],
      notes: [NOTE],
    };
  const around = constructAround(place, isPython);
  if (around === undefined) return undefined;
  const declined = (reason: string): ReplacementPlan => ({
    kind: 'declined',
    reason,
    lookup: around.inEnvironment
      ? grantedLookup(secret, isPython)
      : `SecretValue.${method(isPython)}${argumentsOf(secret, isPython, quote)})`,
  });
  if (around.inEnvironment)
    return declined(
      'In the environment of a function or a container the value would be readable: pass the name of the secret and grant to read it.',
    );
  if (!place.isWhole) return declined('Only a whole argument can refer to a secret.');
  const imported = importedName(text, isPython);
  if (!imported) return declined('How the file imports the CDK is not read here.');
  const unwrap = isPython ? '.unsafe_unwrap()' : '.unsafeUnwrap()';
  const newText = `${imported.name}.${method(isPython)}${argumentsOf(secret, isPython, quote)})${unwrap}`;
  const edits: TextEdit[] = [{ ...place.literal, newText }];
  return {
    kind: 'edit',
    edits: [...(imported.edit ? [imported.edit] : []), ...edits],
    newFiles: [],
    notes: [NOTE],
  };
}

function method(isPython: boolean): string {
  return isPython ? 'secrets_manager(' : 'secretsManager(';
}

function argumentsOf({ name, key }: SecretRef, isPython: boolean, quote: string): string {
  const quoted = (text: string): string => quote + text.replace(/["'\\]/g, '\\$&') + quote;
  if (key === undefined) return quoted(name);
  return isPython
    ? `${quoted(name)}, json_field=${quoted(key)}`
    : `${quoted(name)}, { jsonField: ${quoted(key)} }`;
}

function grantedLookup({ name }: SecretRef, isPython: boolean): string {
  return isPython
    ? `secret = secretsmanager.Secret.from_secret_name_v2(self, "Secret", "${name}")\n# environment={"SECRET_ID": secret.secret_name}\nsecret.grant_read(function)`
    : `const secret = secretsmanager.Secret.fromSecretNameV2(this, 'Secret', '${name}');\n// environment: { SECRET_ID: secret.secretName }\nsecret.grantRead(fn);`;
}

function placeInJavaScript({ text, finding }: ReplacementRequest): Place | undefined {
  const { tokens, literals } = lex(text);
  const literal = literals.find((one) => holds(contentOf(one), finding.range));
  return literal && placeOf(tokens, literal, contentOf(literal), finding.range);
}

function placeInPython({ text, finding }: ReplacementRequest): Place | undefined {
  const { tokens, literals } = lexPython(text);
  const literal = literals.find(({ content }) => holds(content, finding.range));
  return literal && placeOf(tokens, literal, literal.content, finding.range);
}

function placeOf(
  tokens: readonly Token[],
  { start, end }: TextRange,
  content: TextRange,
  range: TextRange,
): Place {
  return {
    tokens,
    index: tokens.findIndex((token) => token.start === start),
    literal: { start, end },
    isWhole: content.start === range.start && content.end === range.end,
  };
}

function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** `unsafePlainText('…'` of a SecretValue. */
function plainCall({ tokens, index, literal, isWhole }: Place): TextRange | undefined {
  const name = tokens[index - 2];
  const isCall = tokens[index - 1]?.text === '(' && tokens[index + 1]?.text === ')';
  return isWhole && isCall && name && PLAIN.test(name.text)
    ? { start: name.start, end: literal.end }
    : undefined;
}

/** The arguments of a construct, `new X(…)` or `X(…)`, that the literal stands in; undefined outside of any. */
function constructAround(
  { tokens, index }: Place,
  isPython: boolean,
): { readonly inEnvironment: boolean } | undefined {
  const open: number[] = [];
  for (let at = 0; at < index; at++) {
    const text = tokens[at]?.text ?? '';
    if (/^[([{]$/.test(text)) open.push(at);
    if (/^[)\]}]$/.test(text)) open.pop();
  }
  const call = open.findLast((at) => tokens[at]?.text === '(');
  if (call === undefined || !isConstruct(tokens, call, isPython)) return undefined;
  const inEnvironment = open.some(
    (at) => at > call && /^["']?environment["']?$/.test(tokens[at - 2]?.text ?? ''),
  );
  return { inEnvironment };
}

function isConstruct(tokens: readonly Token[], call: number, isPython: boolean): boolean {
  let at = call - 1;
  if (!/^[A-Z]/.test(tokens[at]?.text ?? '')) return false;
  while (tokens[at - 1]?.text === '.') at -= 2;
  return isPython || tokens[at - 1]?.text === 'new';
}
