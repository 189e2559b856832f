/** The text of a typed cell as a CSV could have it, trimmed: without NUL and halves of characters, which no database holds. */
export function cleanText(text: string): string {
  const whole = text.toWellFormed()
  return (whole.includes('\0') ? whole.replaceAll('\0', '') : whole).trim()
}
