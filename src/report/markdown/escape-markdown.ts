/** A text that Markdown shows as it is: no markup, no HTML, no new row or line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/^(\s*\d*)([-+.)])(?=\s)/, '$1\\$2')
    .replace(/\s*[\r\n]+\s*/g, ' ')
}
