import { isOperator } from './conditions';
import {
  PolicyError,
  syntaxError,
  type Condition,
  type Policy,
  type PolicyKind,
  type Selection,
  type Statement,
} from './document';
import { readPrincipals } from './principals';

const VERSIONS = ['2008-10-17', '2012-10-17'];
const DOCUMENT_KEYS = ['Version', 'Id', 'Statement'];
const STATEMENT_KEYS = [
  ...['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction'],
  ...['Resource', 'NotResource', 'Condition'],
];
const ACTION = /^(?:\*|[a-z0-9-]+:[a-z0-9*?]+)$/i;
const RESOURCE = /^(?:\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:.+)$/;

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a policy document by IAM's grammar (source: "Grammar of the IAM JSON policy language"). Throws a
 * PolicyError with AWS's sentence for text that is no JSON, for other syntax errors, and for principals that
 * no resource policy may name.
 */
export function readPolicy(text: string, kind: PolicyKind): Policy {
  const document = object(parse(text), DOCUMENT_KEYS);
  const { Version, Statement: statements } = document;
  if (Version !== undefined && !VERSIONS.includes(Version as string)) throw syntaxError();
  const list = Array.isArray(statements) ? (statements as unknown[]) : [statements];
  if (list.length === 0) throw syntaxError();
  return { statements: list.map((one) => readStatement(object(one, STATEMENT_KEYS), kind)) };
}

function readStatement(statement: Json, kind: PolicyKind): Statement {
  const { Sid, Effect, Principal, NotPrincipal, Condition } = statement;
  if (Sid !== undefined && (typeof Sid !== 'string' || !/^[A-Za-z0-9 ]*$/.test(Sid)))
    throw syntaxError();
  if (Effect !== 'Allow' && Effect !== 'Deny') throw syntaxError();
  const named = [Principal, NotPrincipal].filter((given) => given !== undefined);
  if (named.length !== (kind === 'resource' ? 1 : 0)) throw syntaxError();
  return {
    effect: Effect,
    actions: readSelection(statement, 'Action', ACTION),
    resources: readSelection(statement, 'Resource', RESOURCE),
    conditions: Condition === undefined ? [] : readConditions(object(Condition)),
    ...(kind === 'resource' && {
      principals: readPrincipals(named[0], NotPrincipal !== undefined),
    }),
  };
}

/** One of `Action` and `NotAction`, or of `Resource` and `NotResource`, must be there. */
function readSelection(statement: Json, name: string, form: RegExp): Selection {
  const { [name]: these, [`Not${name}`]: others } = statement;
  if ((these === undefined) === (others === undefined)) throw syntaxError();
  const patterns = strings(these ?? others);
  if (!patterns.every((pattern) => form.test(pattern))) throw syntaxError();
  return { except: these === undefined, patterns };
}

function readConditions(block: Json): Condition[] {
  return Object.entries(block).flatMap(([operator, keys]) => {
    if (!isOperator(operator)) throw syntaxError();
    return Object.entries(object(keys)).map(([key, given]) => {
      const values = (Array.isArray(given) ? (given as unknown[]) : [given]).map((value) => {
        if (!['string', 'number', 'boolean'].includes(typeof value)) throw syntaxError();
        return String(value);
      });
      return { operator, key, values };
    });
  });
}

/** One string or a list with at least one. */
function strings(given: unknown): readonly string[] {
  const list = Array.isArray(given) ? (given as unknown[]) : [given];
  if (list.length === 0 || !list.every((one) => typeof one === 'string')) throw syntaxError();
  return list;
}

function object(given: unknown, allowed?: readonly string[]): Json {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw syntaxError();
  if (allowed && !Object.keys(given).every((key) => allowed.includes(key))) throw syntaxError();
  return given as Json;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new PolicyError('This resource policy contains invalid Json syntax.');
  }
}
