/** The source with texts and comments blanked out, every other character in its place: what brackets and signs count in. */
export function blankTexts(source: string): string {
  return source.replace(
    /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*/g,
    (text) => (text.startsWith('/') ? ' ' : '_').repeat(text.length),
  )
}
