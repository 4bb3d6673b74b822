import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAll } from '../../../scripts/toolchains/found';
import { scan } from '../../../src/core/detection';
import { literalValue, plannerWith, type Placement } from '../../../src/core/replacement';
import { parserFor } from '../../../src/syntax';
import { findingOf } from '../../support/finding';
import { common, type Form, type FuzzedLanguage } from './model';

/** A literal in a program and the credential in it. */
interface Sample {
  readonly form: Form;
  /** Its whole content is the credential. */
  readonly isWhole: boolean;
  readonly placement: Placement;
  /** What planning would store; undefined when it cannot tell. */
  readonly value: string | undefined;
}

/** What became of a form's literals. */
export interface Tally {
  moved: number;
  stayed: number;
}

export type Variant = 'lf' | 'crlf' | 'mark';

const planner = plannerWith(parserFor);

const HUGE = 60_000;

/** Draws literals of every form, and the program that shows them. */
function drawn(
  { forms, program, show = (_, literal) => `show(${literal});` }: FuzzedLanguage,
  random: () => number,
  { count, variant }: { readonly count: number; readonly variant: Variant },
): {
  readonly text: string;
  readonly literals: readonly { form: Form; open: number; from: number; to: number; end: number }[];
} {
  const below = (limit: number): number => Math.floor(random() * limit);
  const few = (pieces: readonly string[], most: number): string => {
    const special = pieces.filter((piece) => !common.includes(piece));
    return Array.from({ length: below(most) }, () => {
      const from = below(5) < 3 ? special : pieces;
      return from[below(from.length)] ?? '';
    }).join('');
  };
  const made = Array.from({ length: count }, (_, number) => {
    const form = forms[number % forms.length]!;
    const { pieces, around = [], fix = (content: string) => content } = form;
    const isWhole = below(2) === 0;
    const outer = [...pieces, ...around, ...around, ...around];
    const core = `S${few(pieces, 9)}Q${number}q`;
    const long = number === count - 1 ? 'x'.repeat(HUGE) : '';
    const [head, secret, tail] = [
      isWhole ? '' : few(outer, 6),
      core + long,
      isWhole ? '' : few(outer, 6),
    ];
    const content = fix(head + secret + tail);
    const from = isWhole ? 0 : content.indexOf(fix(secret));
    const to = isWhole ? content.length : from + fix(secret).length;
    return { form, content, from, to };
  }).filter(({ from, content }) => from >= 0 && content !== '');
  const shows = made.map(({ form, content }, at) =>
    show(form, `${form.open}\0${at}\0${content}\0${form.close}`),
  );
  const ending = (text: string): string =>
    variant === 'crlf' ? text.replaceAll('\n', '\r\n') : text;
  const marked = (variant === 'mark' ? '\ufeff' : '') + ending(program(shows));
  const literals: { form: Form; open: number; from: number; to: number; end: number }[] = [];
  let text = '';
  for (const [at, part] of marked.split('\0').entries()) {
    if (at % 3 === 1) continue;
    const one = at % 3 === 2 ? made[(at - 2) / 3] : undefined;
    if (one) {
      const shift = (offset: number): number => ending(one.content.slice(0, offset)).length;
      const open = text.length;
      literals.push({
        form: one.form,
        open,
        from: open + shift(one.from),
        to: open + shift(one.to),
        end: open + part.length,
      });
    }
    text += part;
  }
  return { text, literals };
}

/**
 * One program of random literals: what planning stores is what the program used, the moved program shows the same,
 * and nothing else of it changed. Resolves to what is wrong, each in a few lines.
 */
export async function fuzzRound(
  language: FuzzedLanguage,
  random: () => number,
  options: { readonly count: number; readonly variant: Variant },
  tallies: Map<string, Tally>,
): Promise<string[]> {
  const { languageId, path, files = {}, helper } = language;
  const { text, literals } = drawn(language, random, options);
  const samples = literals.map(({ form, open, from, to, end }, at): Sample => {
    const finding = { ...findingOf(text, ''), range: { start: from, end: to } };
    const value = literalValue(text, finding, languageId, path);
    return {
      form,
      isWhole: from === open && to === end,
      value,
      placement: { finding, secret: { name: 'app/db', key: `k${at}` } },
    };
  });
  const told = samples.filter(({ value }) => value !== undefined);
  const plan = await planner.planSeveral(
    { text, path, languageId, files: new Map(Object.entries(files)) },
    told.map(({ placement }) => placement),
  );
  const folder = await mkdtemp(join(tmpdir(), 'fuzz-move-'));
  try {
    const values = Object.fromEntries(
      told.map(({ placement, value = '' }) => [placement.secret.key ?? '', value]),
    );
    await writeAll(folder, {
      ...files,
      ...Object.fromEntries(Object.entries(values).map(([key, value]) => [`values/${key}`, value])),
      'secret.json': JSON.stringify(values),
      [path]: text,
    });
    const before = lines(await language.run(folder, path));
    await writeAll(folder, {
      ...Object.fromEntries(plan.newFiles.map((file) => [file.path, file.content])),
      ...helper,
      [path]: plan.text,
    });
    const failures: string[] = [];
    let after: readonly string[] = [];
    try {
      after = lines(await language.run(folder, path));
    } catch (error) {
      failures.push(`The moved program does not run: ${String(error).slice(0, 3000)}`);
      after = before;
    }
    assert.equal(
      before.length,
      samples.length,
      `It printed ${before.length} of ${samples.length} values.`,
    );
    for (const [at, sample] of samples.entries()) {
      const { form, isWhole, value, placement } = sample;
      const outcome = plan.plans.find((one) => one.placement === placement)?.plan;
      const tally = tallies.get(form.what) ?? { moved: 0, stayed: 0 };
      tally[outcome?.kind === 'edit' ? 'moved' : 'stayed']++;
      tallies.set(form.what, tally);
      const { open, end } = literals[at]!;
      const source = JSON.stringify(
        text.slice(open - form.open.length, end + form.close.length).slice(0, 300),
      );
      const tell = (what: string): void => {
        failures.push(`${language.name}, ${form.what}: ${source}\n  ${what}`);
      };
      const hex = Buffer.from(value ?? '').toString('hex');
      const isAlone = isWhole && form.isJoined !== true;
      if (value !== undefined && isAlone && before[at] !== hex)
        tell(`It means ${shown(before[at])}, but ${shown(hex)} would be stored.`);
      if (after[at] !== before[at])
        tell(`It was ${shown(before[at])} before and is ${shown(after[at])} after.`);
    }
    failures.push(...untouched(text, plan.text, literals));
    const again = scan(plan.text, path, { languageId }).filter(({ range }) =>
      /(?:get_?secret|app_secret|AppSecrets|appsecrets)/i.test(
        plan.text.slice(range.start, range.end),
      ),
    );
    if (again.length > 0) failures.push(`A second run would find ${again.length} look-ups.`);
    return failures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function lines(printed: string): readonly string[] {
  return printed.replaceAll('\r', '').replace(/\n$/, '').split('\n');
}

function shown(hex = ''): string {
  return JSON.stringify(Buffer.from(hex, 'hex').toString().slice(0, 200));
}

/** Every line without a literal is there as before, in its order, with its line end. */
function untouched(
  before: string,
  after: string,
  literals: readonly { open: number; end: number }[],
): string[] {
  let at = 0;
  let searched = 0;
  for (const line of before.split(/(?<=\n)/)) {
    const [start, end] = [at, at + line.length];
    at = end;
    if (literals.some((one) => one.open <= end && one.end >= start - 1)) continue;
    const found = after.indexOf(line, searched);
    if (found === -1) return [`A line without a literal changed: ${JSON.stringify(line)}`];
    searched = found + line.length;
  }
  return [];
}
