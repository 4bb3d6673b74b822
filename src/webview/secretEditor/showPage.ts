import { EditorModel } from '../../core/secrets/editorModel';
import type { ToEditor } from '../../core/secrets/editorProtocol';
import { h } from '../dom';
import { generatorOptions } from './generator';
import { post } from './host';
import { valueView } from './valueView';

type Shown = Extract<ToEditor, { type: 'show' }>;

/** The page of an existing secret: looking at its value, and editing it. */
export function showPage(shown: Shown): HTMLElement[] {
  const header = [
    h('h1', {}, shown.name),
    h('p', { className: 'place' }, shown.place),
    h('p', { className: 'place' }, `${shown.labels.join(', ')} · ${shown.versionId.slice(0, 8)}`),
    ...(shown.notice === undefined
      ? []
      : [h('p', { className: 'notice', attributes: { role: 'status' } }, shown.notice)]),
  ];
  const body = h('div', {});
  const { content } = shown;
  if (content.kind === 'binary') body.append(...binaryView(content.byteLength, shown.canEdit));
  else lookAt(body, shown, content.text, shown.editing && shown.canEdit);
  return [...header, body];
}

function binaryView(byteLength: number, canEdit: boolean): HTMLElement[] {
  const size = byteLength.toLocaleString();
  const copy = h('button', {
    type: 'button',
    textContent: 'Copy as Base64',
    onclick: () => {
      post({ type: 'copy' });
    },
  });
  const replace = h('button', {
    type: 'button',
    textContent: 'Replace From File…',
    onclick: () => {
      post({ type: 'replaceFromFile' });
    },
  });
  return [
    h('p', {}, `Binary value of ${size} bytes.`),
    h('p', { className: 'buttons' }, copy, ...(canEdit ? [replace] : [])),
  ];
}

/** Fills `body` for looking, or for editing the text as it is stored. */
function lookAt(body: HTMLElement, shown: Shown, stored: string, editing: boolean): void {
  const model = new EditorModel(stored);
  const status = h('p', { className: 'problem', attributes: { role: 'alert' } });
  const save = h('button', { type: 'button', className: 'primary', textContent: 'Save' });
  save.title = 'Store a new version, which becomes AWSCURRENT';
  let asText = false;
  let told = false;

  const changed = (): void => {
    status.textContent = model.dirty ? (model.problem ?? '') : '';
    save.disabled = !model.dirty || model.problem !== undefined;
    if (told !== model.dirty) post({ type: 'dirty', dirty: model.dirty });
    told = model.dirty;
    hint.hidden = !model.dirty;
  };
  const hint = h('p', { className: 'hint' }, 'Not saved yet: hiding this tab drops the change.');
  hint.hidden = true;
  save.onclick = () => {
    save.disabled = true;
    post({ type: 'save', text: model.text });
  };

  const view = h('div', {});
  const render = (): void => {
    const form = { model, editable: editing, copyable: !editing, changed };
    view.replaceChildren(valueView(form, asText));
    toggle.textContent = asText ? 'Show Keys' : 'Show as Text';
  };
  const toggle = h('button', {
    type: 'button',
    onclick: () => {
      asText = !asText;
      render();
    },
  });
  const leave = (edit: boolean): void => {
    if (model.dirty) post({ type: 'dirty', dirty: false });
    lookAt(body, shown, stored, edit);
  };
  const edit = h('button', { type: 'button', className: 'primary', textContent: 'Edit' });
  edit.onclick = () => {
    leave(true);
  };
  const cancel = h('button', { type: 'button', textContent: 'Cancel' });
  cancel.onclick = () => {
    leave(false);
  };

  render();
  changed();
  document.addEventListener('editor-idle', changed);
  const modes = editing ? [save, cancel] : shown.canEdit ? [edit] : [];
  const toggles = model.entries === undefined ? [] : [toggle];
  const copyAll = h('button', {
    type: 'button',
    textContent: 'Copy All',
    title: 'Copy the whole value as JSON',
    onclick: () => {
      post({ type: 'copy' });
    },
  });
  const all = editing || model.entries === undefined ? [] : [copyAll];
  body.replaceChildren(
    view,
    ...(editing ? [generatorOptions()] : []),
    status,
    hint,
    h('p', { className: 'buttons' }, ...modes, ...toggles, ...all),
  );
}
