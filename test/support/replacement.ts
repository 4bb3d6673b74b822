import {
  planReplacement,
  type ReplacementPlan,
  type SecretRef,
  type SyntaxParser,
} from '../../src/core/replacement';
import { parserFor } from '../../src/syntax';
import grammars from '../../src/syntax/grammars.json';
import { findingOf } from './finding';

const parsers = new Map<string, SyntaxParser | undefined>();

before(async () => {
  for (const id of Object.keys(grammars)) parsers.set(id, await parserFor(id));
});

interface Case {
  readonly text: string;
  readonly value: string;
  readonly path: string;
  readonly languageId: string;
  readonly secret?: SecretRef;
  readonly files?: Readonly<Record<string, string>>;
}

export function plan(given: Case): ReplacementPlan {
  const { text, value, path, languageId, files = {} } = given;
  return planReplacement({
    text,
    path,
    languageId,
    finding: findingOf(text, value),
    secret: given.secret ?? { name: 'app/db', key: 'password' },
    files: new Map(Object.entries(files)),
    parser: parsers.get(languageId),
  });
}

/** The text with the plan's edits applied. */
export function applied(text: string, replacement: ReplacementPlan): string {
  if (replacement.kind === 'declined') throw new Error(replacement.reason);
  return [...replacement.edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (edited, { start, end, newText }) => edited.slice(0, start) + newText + edited.slice(end),
      text,
    );
}
