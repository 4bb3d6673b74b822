import type { Secret } from './model';

/** Secrets whose names share a path; `path` is what their names begin with, without the `/` after it. */
export interface SecretGroup {
  /** Empty for the root. */
  readonly path: string;
  /** The last segment, or several joined by `/` where groups in between hold nothing else. */
  readonly label: string;
  readonly groups: readonly SecretGroup[];
  readonly secrets: readonly SecretLeaf[];
  /** Secrets in this group and below. */
  readonly count: number;
}

export interface SecretLeaf {
  /** The last segment of the name. */
  readonly label: string;
  readonly secret: Secret;
}

/** How many children a tree level shows at once: VS Code asks for an item for each of them. */
export const LEVEL_CAP = 500;

let collator: Intl.Collator | undefined;

/** Numbers in numeric order; the collator is made at the first use, since that takes milliseconds. */
function byLabel(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}

/** Splits at every `/` between two other characters; any other `/` belongs to the segment it touches. */
export function segments(name: string): readonly string[] {
  return name.split(/(?<=[^/])\/(?=[^/])/);
}

/** The tree of path groups, sorted by label with numbers in numeric order, chains of lone groups joined. */
export function groupByPath(secrets: readonly Secret[]): SecretGroup {
  const root = new Builder('', '');
  for (const secret of secrets) root.add(segments(secret.name), secret);
  return root.build();
}

class Builder {
  readonly #groups = new Map<string, Builder>();
  readonly #secrets: SecretLeaf[] = [];
  readonly #path: string;
  readonly #label: string;

  constructor(path: string, label: string) {
    this.#path = path;
    this.#label = label;
  }

  add(rest: readonly string[], secret: Secret): void {
    const [segment = '', ...deeper] = rest;
    if (deeper.length === 0) {
      this.#secrets.push({ label: segment, secret });
      return;
    }
    let group = this.#groups.get(segment);
    if (!group) {
      group = new Builder(this.#path === '' ? segment : `${this.#path}/${segment}`, segment);
      this.#groups.set(segment, group);
    }
    group.add(deeper, secret);
  }

  build(): SecretGroup {
    const groups = [...this.#groups.values()].map((group) => group.joined());
    groups.sort((a, b) => byLabel(a.label, b.label));
    const secrets = this.#secrets.sort((a, b) => byLabel(a.label, b.label));
    const count = groups.reduce((sum, group) => sum + group.count, secrets.length);
    return { path: this.#path, label: this.#label, groups, secrets, count };
  }

  /** This group, or its only child under both labels where it holds nothing else. */
  private joined(): SecretGroup {
    const group = this.build();
    const [only, ...others] = group.groups;
    if (!only || others.length > 0 || group.secrets.length > 0) return group;
    return { ...only, label: `${group.label}/${only.label}` };
  }
}

/** The first `shown` items of a level, and how many more there are. */
export function levelPage<T>(
  items: readonly T[],
  shown = LEVEL_CAP,
): { readonly items: readonly T[]; readonly remaining: number } {
  return { items: items.slice(0, shown), remaining: Math.max(0, items.length - shown) };
}
