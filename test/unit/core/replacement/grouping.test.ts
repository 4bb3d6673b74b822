import assert from 'node:assert/strict';
import { scan } from '../../../../src/core/detection';
import { grouped } from '../../../../src/core/replacement';

/** Made here, so that no scanner takes it for real. */
const password = ['Xy7', 'kk2', 'Lm9'].join('$');

/** Name and key that the credentials of these variables are given. */
function namesOf(...variables: readonly string[]): string[] {
  const text = variables.map((name, at) => `${name} = "${password}${at}"\n`).join('');
  const found = grouped('app.py', scan(text, 'app.py', { languageId: 'python' }));
  assert.equal(found.length, variables.length);
  return found.map(({ suggestedName, suggestedKey }) => `${suggestedName} › ${suggestedKey}`);
}

describe('credentials of one file', () => {
  it('are keys of one secret where their names begin alike', () => {
    assert.deepEqual(namesOf('MAIL_PASSWORD', 'MAIL_ADMIN_PASSWORD', 'DB_PASSWORD'), [
      'app/mail › password',
      'app/mail › adminPassword',
      'app/db-password › password',
    ]);
  });

  it('have no key that begins with a number', () => {
    assert.deepEqual(namesOf('SERVICE_1_PASSWORD', 'SERVICE_2_PASSWORD'), [
      'app/service › service1Password',
      'app/service › service2Password',
    ]);
  });
});
