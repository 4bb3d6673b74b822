/** The composition root: builds everything, wires it, returns. */
export function activate(): void {
  return;
}
