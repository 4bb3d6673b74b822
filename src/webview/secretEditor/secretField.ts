import { h } from '../dom';

/** A field that hides its text until it is revealed; revealing one hides every other. */
export interface SecretField {
  readonly input: HTMLTextAreaElement;
  readonly toggle: HTMLButtonElement;
}

const MASKED = 'masked';

/**
 * A text area, since a one-line input would drop line breaks; without autocompletion or spell check,
 * so that the browser keeps no copy of what it holds.
 */
export function secretField(options: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly editable: boolean;
  readonly onInput?: (value: string) => void;
}): SecretField {
  const input = h('textarea', {
    id: options.id,
    className: `secret ${MASKED}`,
    value: options.value,
    rows: Math.min(12, options.value.split('\n').length),
    readOnly: !options.editable,
    spellcheck: false,
    wrap: 'off',
    attributes: {
      'aria-label': options.label,
      autocomplete: 'off',
      autocorrect: 'off',
      autocapitalize: 'off',
      'data-secret': '',
    },
    oninput: () => options.onInput?.(input.value),
  });
  const toggle = h('button', {
    type: 'button',
    textContent: 'Reveal',
    attributes: { 'aria-pressed': 'false', 'aria-controls': options.id },
    onclick: () => {
      const reveal = input.classList.contains(MASKED);
      maskAll();
      if (reveal) setMasked(input, toggle, false);
    },
  });
  toggles.set(input, toggle);
  return { input, toggle };
}

const toggles = new WeakMap<HTMLTextAreaElement, HTMLButtonElement>();

/** Hides every revealed field of the page. */
export function maskAll(): void {
  for (const input of document.querySelectorAll<HTMLTextAreaElement>('textarea.secret')) {
    const toggle = toggles.get(input);
    if (toggle) setMasked(input, toggle, true);
  }
}

function setMasked(input: HTMLTextAreaElement, toggle: HTMLButtonElement, masked: boolean): void {
  input.classList.toggle(MASKED, masked);
  toggle.textContent = masked ? 'Reveal' : 'Hide';
  toggle.setAttribute('aria-pressed', String(!masked));
}
