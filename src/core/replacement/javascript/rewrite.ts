import type { TextRange } from '../../detection/model';
import { editsOf, inOrder } from '../edits';
import { styleOf, type LookupStyle } from '../style';
import { isUrlPart } from '../urls';
import { manifestEdits } from '../manifests';
import { folderOf, foldersUp } from '../paths';
import { contentOf, type Literal } from '../literals';
import type { ReplacementPlan, ReplacementRequest, SecretRef, TextEdit } from '../model';
import { positionOf, type Position } from './context';
import { objectionTo } from './objections';
import { toObject } from './enums';
import { helperSource } from './helper';
import { importOf } from './imports';
import { lex, type Lexed } from './lexer';
import { moduleFacts, SDK_PACKAGE, type ModuleFacts } from './modules';
import { javascriptStyles, POWERTOOLS_PACKAGE } from './readers';

/** JavaScript and TypeScript: `await getSecret(…)` where one may await, else `getSecretSync(…)`. */
export function planJavaScript(request: ReplacementRequest): ReplacementPlan {
  const { text, path, finding, secret, files } = request;
  const lexed = lex(text);
  const literal = lexed.literals.find((candidate) => {
    const content = contentOf(candidate);
    return content.start <= finding.range.start && finding.range.end <= content.end;
  });
  if (!literal) return declined('It does not stand in one string literal.', secret);
  const facts = moduleFacts(path, lexed, files);
  const position = positionOf(request);
  const objection = objectionTo(request, lexed, literal, position);
  if (objection !== undefined) return declined(objection, secret);

  const object = position.around.includes('enum_body') ? toObject(text, lexed, literal) : [];
  if (typeof object === 'string') return declined(object, secret);

  const quote = literal.quote === "'" ? "'" : preferredQuote(lexed);
  const mayAwait = position.mayAwait && (!position.topLevel || facts.topLevelAwait);
  const exported = mayAwait ? 'getSecret' : 'getSecretSync';
  const { name, edit: imported } = importOf(request, exported, lexed, facts, quote);
  const call = `${mayAwait ? 'await ' : ''}${name}(${argumentsOf(secret, quote)})`;
  const style = styleOf(request, javascriptStyles);
  const missing = missingPackages(request, facts, style);
  const folders = foldersUp(folderOf(path));
  const manifest = manifestEdits(folders, files, ['package.json'], missing);
  const edits = literalEdits(request, literal, call);
  if (edits === undefined) return declined('Its literal has an octal escape.', secret);
  return {
    kind: 'edit',
    edits: inOrder([...(imported ? [imported] : []), ...object, ...edits]),
    ...(files.has(facts.helper)
      ? { newFiles: [] }
      : { newFiles: [{ path: facts.helper, content: helperSource(facts, style) }], style }),
    ...(manifest.length > 0 && { projectEdits: manifest }),
    ...(missing.length > 0 && { install: `npm install ${missing.join(' ')}` }),
    notes: notesFor(position, mayAwait, facts),
  };
}

/** The agent needs none; Powertools needs the SDK beside it. */
function missingPackages(
  request: ReplacementRequest,
  { hasSdk }: ModuleFacts,
  style: LookupStyle,
): string[] {
  const isPresent = styleOf({ ...request, style: undefined }, javascriptStyles) === 'powertools';
  if (style === 'agent') return [];
  return [
    ...(style === 'powertools' && !isPresent ? [POWERTOOLS_PACKAGE] : []),
    ...(hasSdk ? [] : [SDK_PACKAGE]),
  ];
}

function declined(reason: string, secret: SecretRef): ReplacementPlan {
  return { kind: 'declined', reason, lookup: `await getSecret(${argumentsOf(secret, "'")})` };
}

function argumentsOf({ name, key }: SecretRef, quote: string): string {
  return [name, ...(key === undefined ? [] : [key])]
    .map((text) => quote + text.replace(/["'\\]/g, '\\$&') + quote)
    .join(', ');
}

function preferredQuote({ literals }: Lexed): string {
  const single = literals.filter(({ quote }) => quote === "'").length;
  return single > literals.filter(({ quote }) => quote === '"').length ? "'" : '"';
}

/** The whole literal becomes the call; a part of it becomes a substitution in a template. */
function literalEdits(
  { text, finding }: ReplacementRequest,
  literal: Literal,
  call: string,
): TextEdit[] | undefined {
  const content = contentOf(literal);
  const { start, end } = finding.range;
  const isWhole =
    start === content.start &&
    end === content.end &&
    (literal.quote !== '`' || (text[literal.start] === '`' && text[literal.end - 1] === '`'));
  if (isWhole) {
    const glue = /[\w$]/.test(text.charAt(literal.start - 1)) ? ' ' : '';
    const member = /^\s*(?:\.|\[|\?\.)/.test(text.slice(literal.end)) && call.startsWith('await');
    const widened = /^\s+as\s+const\b/.exec(text.slice(literal.end))?.[0].length ?? 0;
    const newText = glue + (member ? `(${call})` : call);
    return [{ start: literal.start, end: literal.end + widened, newText }];
  }
  const encoded = isUrlPart(text, finding) ? `encodeURIComponent(${call})` : call;
  const substitution = { start, end, newText: `\${${encoded}}` };
  if (literal.quote === '`') return [substitution];
  const head = { start: content.start, end: start };
  const tail = { start: end, end: content.end };
  const outside = text.slice(head.start, head.end) + text.slice(tail.start, tail.end);
  if (/\\(?:[1-7]|0\d)/.test(outside)) return undefined;
  const escape = (part: TextRange): TextEdit[] =>
    editsOf(text, part, /\\[^]|`|\$\{/g, (match) =>
      match.startsWith('\\') ? match : `\\${match}`,
    );
  return [
    { start: literal.start, end: content.start, newText: '`' },
    ...escape(head),
    substitution,
    ...escape(tail),
    { start: content.end, end: literal.end, newText: '`' },
  ];
}

function notesFor(position: Position, mayAwait: boolean, facts: ModuleFacts): string[] {
  const notes: string[] = [];
  if (position.topLevel)
    notes.push('It is read once, when the module is loaded: a rotation is seen after a restart.');
  if (!mayAwait)
    notes.push(
      facts.system === 'cjs' || position.topLevel
        ? 'Code that cannot await reads it synchronously; the first read blocks for a moment.'
        : 'This function cannot await, so that it reads synchronously; the first read blocks for a moment.',
    );
  return notes;
}
