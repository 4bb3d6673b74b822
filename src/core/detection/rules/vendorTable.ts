/** A provider whose tokens have no prefix: its name near by, and what they look like, give them away. */
export interface Vendor {
  /** Id of the rule: `airbrake-credential`. */
  readonly id: string;
  readonly family: string;
  readonly title: string;
  /** Lower case: how variables, hosts and headers name it. */
  readonly names: readonly string[];
  readonly shapes: readonly Shape[];
  readonly revocationPage?: string;
}

/** Lengths and alphabet of a token. */
export interface Shape {
  readonly alphabet: keyof typeof alphabets;
  readonly min: number;
  readonly max: number;
}

/** What one letter of the table stands for, as the inside of a character class. */
export const alphabets = {
  h: 'a-fA-F0-9',
  l: 'a-z0-9',
  c: 'A-Z0-9',
  a: 'A-Za-z0-9',
  w: String.raw`\w-`,
  b: 'A-Za-z0-9+/',
  d: '0-9',
  u: 'a-f0-9-',
} as const;

const UUID = { alphabet: 'u', min: 36, max: 36 } as const;

/**
 * Reads a table of one line for each provider: `Title | names | shapes | page`. Names are separated by blanks; the
 * first one is its family. A shape is a letter for the alphabet and a length or lengths: `h32` hexadecimal, `l` lower case
 * and digits, `c` upper case and digits, `a` letters and digits, `w` those with _ and -, `b` base64, `d`
 * digits; `u` alone is a UUID: `Airbrake | airbrake | h32 a40`, `Apify | apify | a36-46`.
 */
export function vendorTable(table: string): Vendor[] {
  const vendors: Vendor[] = [];
  for (const line of table.split('\n')) {
    const [title = '', names = '', shapes = '', page = ''] = line.split('|');
    if (names !== '') vendors.push(new Row(title.trim(), names.trim(), shapes.trim(), page.trim()));
  }
  return vendors;
}

/** A line of a table; what few need of it is made when it is asked for. */
class Row implements Vendor {
  readonly names: readonly string[];
  readonly revocationPage?: string;
  #shapes: readonly Shape[] | undefined;

  constructor(
    private readonly name: string,
    names: string,
    private readonly shapesText: string,
    page: string,
  ) {
    this.names = names.split(' ');
    if (page !== '') this.revocationPage = `https://${page}`;
  }

  get id(): string {
    return `${(this.names[0] ?? '').replace(/[^a-z0-9]+/g, '-')}-credential`;
  }

  get family(): string {
    return (this.names[0] ?? '').replace(/[^a-z0-9]+/g, '');
  }

  get title(): string {
    return `${this.name} key or token`;
  }

  get shapes(): readonly Shape[] {
    return (this.#shapes ??= this.shapesText.split(' ').map(readShape));
  }
}

function readShape(text: string): Shape {
  if (text === 'u') return UUID;
  const [, alphabet = '', min = '', max = min] = /^([hlcawbd])(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (!(alphabet in alphabets)) throw new SyntaxError(`No shape of a token: ${text}`);
  return { alphabet: alphabet as Shape['alphabet'], min: Number(min), max: Number(max) };
}
