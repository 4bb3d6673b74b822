import type { CommitPlace, ValueHistory } from '../core/git/model';
import { historyAdditions } from './additions';
import { blobIds, blobs } from './objects';
import { gitText } from './run';

/** Of more places of one value the newest and the very first are told. */
const MAX_PLACES = 1_000;
/** So many commits are named to Git at once, as arguments. */
const MAX_COMMITS = 200;

/** Where each of several values was added, as it is gathered from the history. */
export type PlacesByValue = Map<string, CommitPlace[]>;

/**
 * Where values stand in a repository: in which commits, in HEAD, in branches, and whether they are pushed; in the order of
 * the values. They are compared here and never handed to Git. Time is that of `git log -p`: pass a signal to
 * cancel. Throws a GitError.
 */
export async function whereValuesStand(
  root: string,
  values: readonly string[],
  signal?: AbortSignal,
): Promise<ValueHistory[]> {
  const wanted = new Set(values.filter((value) => value !== '').map(oneStyle));
  const places: PlacesByValue = new Map();
  for await (const { commit, path, text } of historyAdditions(root, signal))
    for (const value of wanted)
      if (commit && text.includes(value)) addPlace(places, value, { commit, path });
  const histories = await standings(root, places, signal);
  return values.map((value) => histories.get(oneStyle(value)) ?? NOWHERE);
}

const NOWHERE: ValueHistory = { places: [], inHead: false, branches: [], pushedTo: [] };

/** Adds a place to those of a value, which come the newest first. */
export function addPlace(places: PlacesByValue, value: string, place: CommitPlace): void {
  const known = places.get(value);
  if (known === undefined) places.set(value, [place]);
  else known[Math.min(known.length, MAX_PLACES - 1)] = place;
}

/** Where values of which the places are known stand now. */
export async function standings(
  root: string,
  places: PlacesByValue,
  signal?: AbortSignal,
): Promise<Map<string, ValueHistory>> {
  const tips = await branchTips(root, signal);
  const holders = await tipsThatHold(root, places, tips, signal);
  const histories = new Map<string, ValueHistory>();
  const known = new Map<string, Promise<readonly string[]>>();
  for (const [value, at] of places) {
    const commits = [...new Set(at.map(({ commit }) => commit.id))];
    const key = commits.join(' ');
    const pushed = known.get(key) ?? remotesWith(root, commits, signal);
    known.set(key, pushed);
    const held = holders.get(value) ?? new Set();
    histories.set(value, {
      places: at,
      inHead: held.has('HEAD'),
      branches: tips
        .filter(({ name }) => name !== 'HEAD' && held.has(name))
        .map(({ name }) => name),
      pushedTo: await pushed,
    });
  }
  return histories;
}

interface Tip {
  /** `HEAD`, or a local branch. */
  readonly name: string;
  readonly commit: string;
}

async function branchTips(root: string, signal?: AbortSignal): Promise<Tip[]> {
  const head = await gitText(root, ['rev-parse', '--verify', 'HEAD'], { signal }).catch(() => '');
  const format = '--format=%(objectname) %(refname:short)';
  const branches = await gitText(root, ['for-each-ref', format, 'refs/heads'], { signal });
  const tips = branches.split('\n').filter(Boolean);
  return [...(head === '' ? [] : [`${head.trim()} HEAD`]), ...tips].map((line) => {
    const [commit = '', name = ''] = line.split(' ');
    return { name, commit };
  });
}

/** For each value the tips with a file that holds it: one of those to which a commit has added it. */
async function tipsThatHold(
  root: string,
  places: PlacesByValue,
  tips: readonly Tip[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Set<string>>> {
  const paths = new Set([...places.values()].flat().map(({ path }) => path));
  const asked = [...paths].flatMap((path) => tips.map((tip) => ({ path, tip })));
  const ids = await blobIds(
    root,
    asked.map(({ path, tip }) => `${tip.commit}:${path}`),
    signal,
  );
  /** What is the same content in several branches is read once. */
  const byBlob = new Map<string, { readonly path: string; readonly names: string[] }>();
  asked.forEach(({ path, tip }, index) => {
    const id = ids[index];
    if (id === undefined) return;
    const key = `${id} ${path}`;
    const known = byBlob.get(key) ?? { path, names: [] };
    known.names.push(tip.name);
    byBlob.set(key, known);
  });
  const valuesByPath = new Map<string, Set<string>>();
  for (const [value, at] of places)
    for (const { path } of at)
      valuesByPath.set(path, (valuesByPath.get(path) ?? new Set()).add(value));
  const holders = new Map<string, Set<string>>();
  const entries = [...byBlob];
  let index = 0;
  const names = entries.map(([key]) => key.slice(0, key.indexOf(' ')));
  for await (const content of blobs(root, names, signal)) {
    const entry = entries[index++]?.[1];
    if (content === undefined || entry === undefined) continue;
    const text = oneStyle(content.toString('utf8'));
    for (const value of valuesByPath.get(entry.path) ?? []) {
      if (!text.includes(value)) continue;
      const held = holders.get(value) ?? new Set<string>();
      for (const name of entry.names) held.add(name);
      holders.set(value, held);
    }
  }
  return holders;
}

/** Remote branches that any of the commits is part of; `origin/HEAD` is one of them by another name. */
async function remotesWith(
  root: string,
  commits: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  if (commits.length === 0) return [];
  // The oldest are the ones that the most branches have.
  const contains = commits.slice(-MAX_COMMITS).map((id) => `--contains=${id}`);
  const args = ['for-each-ref', '--format=%(refname) %(symref)', ...contains, 'refs/remotes'];
  const refs = (await gitText(root, args, { signal })).split('\n');
  return refs
    .filter((ref) => ref.endsWith(' '))
    .map((ref) => ref.trim().slice('refs/remotes/'.length));
}

/** Additions come without carriage returns at the ends of lines. */
function oneStyle(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
