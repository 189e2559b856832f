import { posix } from 'node:path'

// TypeScript 7 has no API for programs, so imports are read with expressions; read-imports.test.ts holds the odd forms.
const FORMS = [
  /^[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])(?<path>[^'"\n]+)\1/gm,
  /^[ \t]*import\s*(['"])(?<path>[^'"\n]+)\1/gm,
  /\b(?:import|require)\s*\(\s*(['"`])(?<path>[^'"`\n]+)\1/g,
]

/** What a file imports: paths inside the repository in full, everything else as it is written. */
export function importsOf(file: string, text: string): string[] {
  const code = withoutComments(text)
  const paths = FORMS.flatMap((form) => [...code.matchAll(form)].map((match) => match.groups!.path!))
  return paths.map((path) => (path.startsWith('.') ? posix.join(posix.dirname(file), path) : path))
}

/** The package that an import belongs to; `node` for Node's own modules. */
export function libraryOf(path: string): string {
  if (path.startsWith('node:')) return 'node'
  const [first, second] = path.split('/')
  return first!.startsWith('@') ? `${first}/${second}` : first!
}

/** The code with its comments blanked out; strings, also such as hold `//`, stay as they are. */
export function withoutComments(text: string): string {
  return text.replace(
    /(?<string>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (match, string: string | undefined) => (string === undefined ? ' '.repeat(match.length) : match),
  )
}
