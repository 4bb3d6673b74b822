import type { EditorModel } from '../../core/secrets/editorModel';
import type { KeyValueEntry } from '../../core/secrets/keyValue';
import { h } from '../dom';
import { generateButton } from './generator';
import { post } from './host';
import { secretField } from './secretField';

/** What a value view needs of the form that it stands in. */
export interface ValueForm {
  readonly model: EditorModel;
  readonly editable: boolean;
  /** Each field can be copied: only what is stored already. */
  readonly copyable: boolean;
  /** Called when the text changed. */
  readonly changed: () => void;
}

/** Fields by id, for generated passwords to arrive in. */
const fields = new Map<string, (value: string) => void>();

/** Puts a generated password into the field that asked for it. */
export function fill(field: string, value: string): void {
  fields.get(field)?.(value);
}

/** The value, key by key when it is a JSON object and `asText` is false, else as one text. */
export function valueView(form: ValueForm, asText: boolean): HTMLElement {
  fields.clear();
  const { entries } = form.model;
  return asText || entries === undefined ? textView(form) : keyValueView(form, entries);
}

function textView({ model, editable, copyable, changed }: ValueForm): HTMLElement {
  const { input, toggle } = secretField({
    id: 'value',
    label: 'Secret value',
    value: model.text,
    editable,
    onInput: (value) => {
      model.text = value;
      changed();
    },
  });
  fields.set('value', (value) => {
    input.value = value;
    model.text = value;
    changed();
  });
  return h(
    'div',
    { className: 'row' },
    h('label', { htmlFor: input.id }, 'Value'),
    input,
    h(
      'span',
      { className: 'actions' },
      toggle,
      ...(copyable ? [copyButton('the value')] : []),
      ...(editable ? [generateButton('value')] : []),
    ),
  );
}

function keyValueView(form: ValueForm, entries: readonly KeyValueEntry[]): HTMLElement {
  const list = h('div', { className: 'rows' });
  const render = (): void => {
    fields.clear();
    const rows = (form.model.entries ?? entries).map((entry, index) =>
      keyRow(form, entry, `key${index}`, render),
    );
    const add = form.editable ? [addRow(form, render)] : [];
    list.replaceChildren(...rows, ...add);
  };
  render();
  return list;
}

function keyRow(
  { model, editable, copyable, changed }: ValueForm,
  { key, kind }: KeyValueEntry,
  id: string,
  render: () => void,
): HTMLElement {
  const { input, toggle } = secretField({
    id,
    label: `Value of ${key}`,
    value: model.get(key),
    editable,
    onInput: (value) => {
      model.set(key, value);
      changed();
    },
  });
  fields.set(id, (value) => {
    input.value = value;
    model.set(key, value);
    changed();
  });
  const remove = h('button', {
    type: 'button',
    textContent: 'Remove',
    attributes: { 'aria-label': `Remove ${key}` },
    onclick: () => {
      model.remove(key);
      changed();
      render();
    },
  });
  return h(
    'div',
    { className: 'row' },
    h(
      'label',
      { htmlFor: id },
      key,
      ...(kind === 'text' ? [] : [h('span', { className: 'kind' }, ` ${kind}`)]),
    ),
    input,
    h(
      'span',
      { className: 'actions' },
      toggle,
      ...(copyable ? [copyButton(key, key)] : []),
      ...(editable ? [generateButton(id), remove] : []),
    ),
  );
}

/** The line in which a new key is typed; it joins the value once it is added. */
function addRow({ model, changed }: ValueForm, render: () => void): HTMLElement {
  const problem = h('span', { className: 'problem', attributes: { role: 'alert' } });
  const key = h('input', {
    type: 'text',
    id: 'newKey',
    placeholder: 'New key',
    autocomplete: 'off',
    attributes: { 'aria-label': 'New key' },
  });
  const { input, toggle } = secretField({
    id: 'newValue',
    label: 'Value of the new key',
    value: '',
    editable: true,
  });
  fields.set('newValue', (value) => {
    input.value = value;
  });
  const add = (): void => {
    const refused = model.add(key.value, input.value);
    problem.textContent = refused ?? '';
    if (refused !== undefined) return;
    changed();
    render();
    document.getElementById('newKey')?.focus();
  };
  key.onkeydown = (event) => {
    if (event.key === 'Enter') add();
  };
  return h(
    'div',
    { className: 'row new' },
    key,
    input,
    h(
      'span',
      { className: 'actions' },
      toggle,
      generateButton('newValue'),
      h('button', { type: 'button', textContent: 'Add Key', onclick: add }),
    ),
    problem,
  );
}

function copyButton(what: string, key?: string): HTMLButtonElement {
  return h('button', {
    type: 'button',
    textContent: 'Copy',
    attributes: { 'aria-label': `Copy ${what}` },
    onclick: () => {
      post(key === undefined ? { type: 'copy' } : { type: 'copy', key });
    },
  });
}
