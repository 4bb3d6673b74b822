import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { plain } from '../../../core/text';
import type { Targets } from '../../../ui/targets';
import type { LoadMoving } from '../engine';
import { change } from './changes';
import type { Draft } from './draft';
import { findElsewhere, type Elsewhere } from './elsewhere';
import { firstDraft, textsOf, type Moving } from './moving';
import { planProject } from './planning';
import { preview } from './preview';
import { rowsOf, type Action, type Row, type SheetView } from './rows';

/** What the user decided. */
export interface Decision {
  readonly moving: Moving;
  readonly draft: Draft;
  readonly elsewhere: readonly Elsewhere[];
}

/**
 * Shows the whole plan before anything happens: where the value goes, and what changes in which file. A
 * row that can be changed is chosen, changed, and the plan shown anew. Undefined when dismissed.
 */
export async function decide(
  tools: LoadMoving,
  targets: Targets,
  start: Moving,
): Promise<Decision | undefined> {
  const search = new vscode.CancellationTokenSource();
  const base = start.located.document.uri;
  let elsewhere: readonly Elsewhere[] | undefined;
  const searching = findElsewhere(tools, base, start.parts[0].value, search.token).then(
    (found) => (elsewhere = found),
    () => (elsewhere = []),
  );
  try {
    await Promise.race([searching, sleep(PATIENCE_MS)]);
    let moving = start;
    let draft = firstDraft(moving);
    for (;;) {
      const view = async (): Promise<SheetView> => {
        const texts = textsOf(moving, draft, elsewhere ?? []);
        return {
          moving,
          draft,
          elsewhere,
          plan: await planProject(tools, base, texts, draft.style),
        };
      };
      const action = await choose(view, elsewhere === undefined ? searching : undefined);
      if (action === undefined) return undefined;
      if (action === 'move') return { moving, draft, elsewhere: await searching };
      if (action === 'preview') {
        await searching;
        const { plan } = await view();
        if (await preview(tools, [{ base, changes: plan.changes }]))
          return { moving, draft, elsewhere: await searching };
        continue;
      }
      ({ moving, draft } = await change(action, { moving, draft }, { targets, tools }));
    }
  } finally {
    search.cancel();
    search.dispose();
  }
}

/** How long the search of a small workspace takes at most: then the plan is shown whole at once. */
const PATIENCE_MS = 500;
/**
 * After rows were made anew, a click that was on its way may arrive as one on the active row: none counts for so long, on
 * a slow connection, too.
 */
const SETTLE_MS = 700;

/** One showing of the sheet, refreshed once `more` is known. Undefined when dismissed. */
async function choose(
  view: () => Promise<SheetView>,
  more: Promise<unknown> | undefined,
): Promise<Action | undefined> {
  const first = await view();
  const { located, session } = first.moving;
  const sheet = vscode.window.createQuickPick<Row>();
  sheet.title = vscode.l10n.t('Move {0} to Secrets Manager', located.finding.title);
  sheet.placeholder = vscode.l10n.t('In {0}', plain(session.place));
  sheet.matchOnDescription = true;
  // What has been chosen outlives a look at the code, and whatever else takes the focus.
  sheet.ignoreFocusOut = true;
  sheet.busy = more !== undefined;
  sheet.items = rowsOf(first);
  const state = { isOpen: true, isSettled: true };
  const settle = (): void => {
    if (!state.isOpen) return;
    state.isSettled = true;
    sheet.busy = false;
  };
  void more?.then(async () => {
    const rows = rowsOf(await view());
    if (!state.isOpen) return;
    const [active] = sheet.activeItems;
    state.isSettled = false;
    sheet.keepScrollPosition = true;
    sheet.items = rows;
    sheet.activeItems = rows.filter(({ label }) => label === active?.label);
    await sleep(SETTLE_MS);
    settle();
  });
  try {
    return await new Promise<Action | undefined>((resolve) => {
      sheet.onDidAccept(() => {
        const action = sheet.selectedItems[0]?.action;
        if (action !== undefined && state.isSettled) resolve(action);
      });
      sheet.onDidHide(() => {
        resolve(undefined);
      });
      sheet.show();
    });
  } finally {
    state.isOpen = false;
    sheet.dispose();
  }
}
