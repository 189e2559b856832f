/** What may hold a semicolon that ends nothing: texts, quoted names, dollar quotes, comments. */
const TOKENS =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\/|;|[^'"$\-/;]+|[\s\S]/g

/**
 * The statements of a file, without comments and the semicolons that end them: a cluster takes one in a message only.
 * Backslashes in texts (E'…') and comments in comments are not known here; migrations do without.
 */
export function splitStatements(text: string): string[] {
  const statements = ['']
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === ';') statements.push('')
    else if (token.startsWith('--') || token.startsWith('/*')) statements.push(`${statements.pop()} `)
    else statements.push(statements.pop()! + token)
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '')
}
