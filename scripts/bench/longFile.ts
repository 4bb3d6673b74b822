/** A long file as people write them, with a credential every hundred lines; the value is made here. */
export function longFile(lines = 5_000): string {
  const value = ['Xy7', 'kk2', 'Lm9'].join('$');
  return Array.from({ length: lines }, (_, line) =>
    line % 100 === 0
      ? `const dbPassword${line} = '${value}';`
      : `  total += await price(items[${line}].key, { currency: 'EUR', rounded: true });`,
  ).join('\n');
}
