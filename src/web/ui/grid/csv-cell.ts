/** A text that no spreadsheet runs as a formula, wherever it is copied to (OWASP, "CSV Injection"). A negative number is none. */
export function harmlessText(text: string): string {
  return /^[=+@\t\r\n]|^-(?!\d)/.test(text) ? `'${text}` : text
}

/** A cell that neither ends early nor begins as a formula. */
export function csvCell(text: string): string {
  const harmless = harmlessText(text)
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
