import type { ToEditor } from '../../core/secrets/editorProtocol';
import { createPage } from './createPage';
import { post } from './host';
import { maskAll } from './secretField';
import { showPage } from './showPage';
import { fill } from './valueView';

const page = document.getElementById('page');

function receive(message: ToEditor): void {
  switch (message.type) {
    case 'show':
      page?.replaceChildren(...showPage(message));
      return;
    case 'create':
      page?.replaceChildren(...createPage(message));
      document.getElementById('name')?.focus();
      return;
    case 'generated':
      fill(message.field, message.password);
      return;
    case 'idle':
      document.dispatchEvent(new Event('editor-idle'));
      return;
  }
}

window.addEventListener('message', (event: MessageEvent<ToEditor>) => {
  receive(event.data);
});
window.addEventListener('blur', maskAll);
post({ type: 'ready' });
