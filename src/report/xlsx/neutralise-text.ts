/**
 * A text that no spreadsheet program takes for a formula, wherever it is copied to: what begins like one gets an
 * apostrophe in front (OWASP, "CSV Injection"). Characters that XML does not allow are dropped.
 */
export function neutraliseText(text: string): string {
  const clean = text.replace(FORBIDDEN_IN_XML, '').toWellFormed()
  return /^[=+\-@\t\r\n]/.test(clean) ? `'${clean}` : clean
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not reach the file.
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
