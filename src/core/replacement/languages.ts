/** True for the languages that the JavaScript rewriter knows, by VS Code's ids. */
export function isJavaScript(languageId: string): boolean {
  return /^(?:java|type)script(?:react)?$/.test(languageId);
}
