import assert from 'node:assert/strict';
import {
  applyEdits,
  languageIdOf,
  planReplacement,
  projectFiles,
} from '../../../src/core/replacement';
import { findingOf } from '../finding';
import { V, type ConfigurationCase } from './model';

const secret = { name: 'app/db', key: 'password' };

/** Plans a case and holds it against its outcome; gives the reason where it is declined. Throws when it differs. */
export function outcomeOf(one: ConfigurationCase): string | undefined {
  const { outcome, files = {}, text, path } = one;
  const languageId = one.languageId ?? languageIdOf(path, text) ?? 'plaintext';
  const wanted = projectFiles(path, languageId, text, [secret]);
  for (const file of Object.keys(files)) assert.ok(wanted.includes(file), `${file} is asked for.`);
  const plan = planReplacement({
    ...{ text, path, languageId, secret },
    finding: findingOf(text, V),
    files: new Map(Object.entries(files)),
  });
  if (plan.kind === 'declined') {
    assert.ok('declined' in outcome, plan.reason);
    assert.match(plan.reason, outcome.declined);
    assert.match(plan.lookup ?? '', outcome.lookup);
    return plan.reason;
  }
  assert.ok('text' in outcome, 'It is declined.');
  assert.equal(applyEdits(text, plan.edits), outcome.text);
  const changed = new Map(plan.newFiles.map((file) => [file.path, file.content]));
  for (const { path: edited, ...edit } of plan.projectEdits ?? []) {
    const before = changed.get(edited) ?? files[edited] ?? '';
    changed.set(edited, applyEdits(before, [edit]));
  }
  assert.deepEqual(Object.fromEntries(changed), outcome.files ?? {});
  if (outcome.note) assert.match(plan.notes.join('\n'), outcome.note);
  for (const note of plan.notes) assert.ok(!note.includes('\n'), note);
  return undefined;
}
