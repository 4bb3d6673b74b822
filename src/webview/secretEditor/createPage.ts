import { EditorModel } from '../../core/secrets/editorModel';
import type { ToEditor } from '../../core/secrets/editorProtocol';
import {
  checkDescription,
  checkName,
  checkTags,
  warnAboutName,
} from '../../core/secrets/validation';
import { h } from '../dom';
import { generatorOptions } from './generator';
import { post } from './host';
import { valueView } from './valueView';

type Kind = 'keyValue' | 'text';

/** The form for a new secret; what AWS would refuse is said beside the field. */
export function createPage({ name, place }: Extract<ToEditor, { type: 'create' }>): HTMLElement[] {
  const nameField = field('name', 'Name', name, (text) => checkName(text) ?? warnAboutName(text));
  const description = field('description', 'Description (optional)', '', checkDescription);
  const tags = field('tags', 'Tags (optional), as key=value, key=value', '', (text) =>
    checkTags(parseTags(text)),
  );
  const value = h('div', {});
  const size = h('p', { className: 'problem', attributes: { role: 'alert' } });
  const create = h('button', {
    type: 'button',
    className: 'primary',
    textContent: 'Create Secret',
  });
  let model = new EditorModel('{}');

  const changed = (): void => {
    const empty = model.text === '' || model.text === '{}';
    size.textContent = empty ? '' : (model.problem ?? '');
    create.disabled =
      empty ||
      checkName(nameField.input.value) !== undefined ||
      checkDescription(description.input.value) !== undefined ||
      checkTags(parseTags(tags.input.value)) !== undefined ||
      model.problem !== undefined;
  };
  const show = (kind: Kind): void => {
    model = new EditorModel(kind === 'keyValue' ? '{}' : '');
    const form = { model, editable: true, copyable: false, changed };
    value.replaceChildren(valueView(form, kind === 'text'));
    changed();
  };
  for (const { input } of [nameField, description, tags]) input.addEventListener('input', changed);
  create.onclick = () => {
    create.disabled = true;
    post({
      type: 'create',
      secret: {
        name: nameField.input.value,
        description: description.input.value,
        text: model.text,
        tags: parseTags(tags.input.value),
      },
    });
  };
  document.addEventListener('editor-idle', changed);
  show('keyValue');
  return [
    h('h1', {}, 'New Secret'),
    h('p', { className: 'place' }, place),
    nameField.row,
    kindChoice(show),
    value,
    size,
    generatorOptions(),
    description.row,
    tags.row,
    h('p', { className: 'buttons' }, create),
  ];
}

function kindChoice(show: (kind: Kind) => void): HTMLElement {
  const option = (kind: Kind, label: string, checked: boolean): HTMLElement[] => {
    const input = h('input', {
      type: 'radio',
      name: 'kind',
      id: `kind-${kind}`,
      checked,
      onchange: () => {
        show(kind);
      },
    });
    return [input, h('label', { htmlFor: input.id }, label)];
  };
  return h(
    'fieldset',
    { className: 'kinds' },
    h('legend', {}, 'Value'),
    ...option('keyValue', 'Keys and values', true),
    ...option('text', 'Plain text', false),
  );
}

interface Field {
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
}

/** A plain text field; `check` says what is wrong with its text. */
function field(
  id: string,
  label: string,
  value: string,
  check: (text: string) => string | undefined,
): Field {
  const problem = h('span', {
    className: 'problem',
    id: `${id}-problem`,
    attributes: { role: 'alert' },
  });
  const input = h('input', {
    type: 'text',
    id,
    value,
    spellcheck: false,
    autocomplete: 'off',
    attributes: { 'aria-describedby': problem.id },
    oninput: () => {
      problem.textContent = check(input.value) ?? '';
    },
  });
  return {
    input,
    row: h('div', { className: 'row' }, h('label', { htmlFor: id }, label), input, problem),
  };
}

function parseTags(text: string): { key: string; value: string }[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [key = '', ...value] = part.split('=');
      return { key: key.trim(), value: value.join('=').trim() };
    });
}
