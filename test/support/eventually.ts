/** Tries an assertion ten times a second until it holds, for so many seconds at most. */
export async function eventually(
  assertion: () => Promise<void> | void,
  seconds = 10,
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (attempt >= seconds * 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
