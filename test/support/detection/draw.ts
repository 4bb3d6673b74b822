/**
 * Draws a text that a regular expression matches: for examples of tokens. It knows what the rules' patterns use: literals,
 * classes, groups, alternatives, repetition and zero-width parts, which it leaves out.
 */
export function draw(pattern: RegExp, random: () => number): string {
  return new Drawer(pattern.source, random).alternatives();
}

const WORD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_';
const PRINTABLE = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('');
const escapes: Readonly<Record<string, string>> = {
  w: WORD,
  d: '0123456789',
  s: ' ',
  S: WORD,
  b: '',
  n: '\n',
  r: '',
};

class Drawer {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly random: () => number,
  ) {}

  alternatives(): string {
    const drawn = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      drawn.push(this.sequence());
    }
    return this.pick(drawn);
  }

  private sequence(): string {
    let text = '';
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const start = this.at;
      const first = this.atom();
      const afterAtom = this.at;
      const [min, max] = this.repetition();
      const end = this.at;
      const times = min + Math.floor(this.random() * (Math.min(max, min + 6) - min + 1));
      if (times > 0) text += first;
      for (let time = 1; time < times; time++) {
        this.at = start;
        text += this.atom();
        if (this.at !== afterAtom) throw new Error(`Cannot draw ${this.source}`);
      }
      this.at = end;
    }
    return text;
  }

  private atom(): string {
    const character = this.source.charAt(this.at++);
    if (character === '(') return this.group();
    if (character === '[') return this.pick(Array.from(this.characters()));
    if (character === '.') return this.pick(Array.from(WORD));
    if (character === '^' || character === '$') return '';
    if (character !== '\\') return character;
    const escaped = this.source.charAt(this.at++);
    const set = escapes[escaped];
    return set === undefined ? escaped : set === '' ? '' : this.pick(Array.from(set));
  }

  private group(): string {
    const [head = ''] = /^(?:\?(?:<?[=!]|:|<\w+>))?/.exec(this.source.slice(this.at)) ?? [];
    this.at += head.length;
    const drawn = this.alternatives();
    this.at++;
    return /^\?<?[=!]$/.test(head) ? '' : drawn;
  }

  private characters(): string {
    const isNegated = this.source[this.at] === '^';
    if (isNegated) this.at++;
    let set = '';
    while (this.source[this.at] !== ']') {
      let from = this.source.charAt(this.at++);
      if (from === '\\') {
        const escaped = this.source.charAt(this.at++);
        from = escapes[escaped] ?? escaped;
      }
      if (from.length === 1 && this.source[this.at] === '-' && this.source[this.at + 1] !== ']') {
        const to = this.source.charAt(this.at + 1);
        this.at += 2;
        for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++)
          set += String.fromCharCode(code);
      } else set += from;
    }
    this.at++;
    if (!isNegated) return set;
    return Array.from(PRINTABLE)
      .filter((c) => !set.includes(c) && /\w/.test(c))
      .join('');
  }

  private repetition(): [min: number, max: number] {
    const [text = ''] = /^(?:\{\d+(?:,\d*)?\}|[*+?])\??/.exec(this.source.slice(this.at)) ?? [];
    this.at += text.length;
    if (text === '') return [1, 1];
    if (text.startsWith('*')) return [0, 6];
    if (text.startsWith('+')) return [1, 6];
    if (text.startsWith('?')) return [0, 1];
    const [, min = '0', comma, max] = /^\{(\d+)(,?)(\d*)/.exec(text) ?? [];
    return [Number(min), comma === '' ? Number(min) : max === '' ? Number(min) + 6 : Number(max)];
  }

  private pick<T>(of: readonly T[]): T {
    const one = of[Math.floor(this.random() * of.length)];
    if (one === undefined) throw new Error(`Nothing to draw from in ${this.source}`);
    return one;
  }
}

/** Numbers from 0 to 1, the same ones for the same seed (xorshift). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
