import { limits } from '../../core/secrets/limits';
import { checkPasswordLength } from '../../core/secrets/validation';
import { h } from '../dom';
import { post } from './host';

const DEFAULT_LENGTH = 32;

let length = DEFAULT_LENGTH;
let punctuation = true;

/** A button that asks for a random password for a field; the answer is handed to that field. */
export function generateButton(field: string): HTMLButtonElement {
  return h('button', {
    type: 'button',
    textContent: 'Generate',
    title: 'Fill in a random password, made by Secrets Manager',
    onclick: () => {
      post({ type: 'generate', field, length, punctuation });
    },
  });
}

/** How generated passwords are made: for the whole page. */
export function generatorOptions(): HTMLElement {
  const problem = h('span', { className: 'problem', attributes: { role: 'alert' } });
  const input = h('input', {
    type: 'number',
    id: 'passwordLength',
    min: String(limits.passwordLength.min),
    max: String(limits.passwordLength.max),
    value: String(length),
    oninput: () => {
      const typed = input.valueAsNumber;
      const refused = checkPasswordLength(typed);
      problem.textContent = refused ?? '';
      if (refused === undefined) length = typed;
    },
  });
  const box = h('input', {
    type: 'checkbox',
    id: 'passwordPunctuation',
    checked: punctuation,
    onchange: () => {
      punctuation = box.checked;
    },
  });
  return h(
    'p',
    { className: 'generator' },
    h('label', { htmlFor: input.id }, 'Generated passwords: '),
    input,
    ' characters ',
    box,
    h('label', { htmlFor: box.id }, ' with punctuation '),
    problem,
  );
}
