import { describe, expect, test } from 'vitest'
import { importablePartsOf, type Part, partOf, readImportTable } from './import-table.ts'
import { importsOf, libraryOf, withoutComments } from './read-imports.ts'
import { readSourceFiles, type SourceFile } from './source-files.ts'

const parts = readImportTable()
const folders = ['src', 'test', 'examples', 'bench', 'scripts']
const everything = ['ts', 'tsx'].flatMap((ending) => readSourceFiles(folders, `.${ending}`))
/** Written by a program, and read by none but the compiler. */
const WRITTEN_BY_PROGRAMS = ['src/web/api/api-types.ts']
const sources = everything.filter(({ path }) => path.startsWith('src/'))
const domain = sources.filter(({ path }) => path.startsWith('src/domain/') && !isTest(path))

const TEST_LIBRARIES = [
  'vitest',
  'fast-check',
  'oidc-provider',
  'smtp-server',
  'hyparquet-writer',
  '@redocly/openapi-core',
  'node',
]
const FORBIDDEN_NAMES =
  /^(utils?|helpers?|common|shared|misc|lib|types?|constants?|index|legacy|old|new|v\d+)$/
const LONGEST_FILE = 300

describe('the import table in ARCHITECTURE.md', () => {
  test('names each part and each folder once', () => {
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length)
    expect(new Set(parts.map(({ folder }) => folder)).size).toBe(parts.length)
  })

  test.each(parts)('$name names only rows above it', (part) => {
    const above = parts.slice(0, parts.indexOf(part)).map(({ name }) => name)
    expect(part.mayImport.filter((name) => name !== 'domain' && !above.includes(name))).toEqual([])
  })

  test.each(parts)('$name has files', ({ folder }) => {
    expect(sources.filter(({ path }) => path === folder || path.startsWith(`${folder}/`))).not.toEqual([])
  })

  test.each(parts)('$name uses every library that its row names', (part) => {
    const used = new Set(filesOf(part).flatMap((file) => importsOf(file.path, file.text).map(libraryOf)))
    expect(part.libraries.filter((library) => !used.has(library))).toEqual([])
  })
})

describe('imports', () => {
  test.each(sources)('$path imports only what its row allows', ({ path, text }) => {
    const part = partOf(path, parts)
    expect(part, `${path} is in no folder of the table in ARCHITECTURE.md`).toBeDefined()
    expect(forbiddenImports({ path, text }, part!)).toEqual([])
  })

  test.each(sources)('$path imports by paths with their ending', ({ path, text }) => {
    const relative = importsOf(path, text).filter((imported) => imported.startsWith('src/'))
    expect(relative.filter((imported) => !/\.(tsx?|json|css)(\?more)?$/.test(imported))).toEqual([])
  })
})

describe('the domain is pure', () => {
  test.each(domain)('$path reads no clock, no chance, no environment', ({ text }) => {
    const impure =
      /\bnew Date\b|\bDate\.|\bMath\.random\b|\bprocess\.|\bfetch\(|\bconsole\.|\bglobalThis\b|\bimport\.meta\b|\bperformance\.|\bIntl\.|\.toLocale\w+\(/
    expect(withoutComments(text).match(impure)?.[0]).toBeUndefined()
  })
})

test.each(sources.filter(({ path }) => !isTest(path)))(
  '$path leaves clock and environment to src/config.ts',
  (file) => {
    const reads = /\bnew Date\(\)|\bDate\.now\b|\bprocess\.env\b/.exec(withoutComments(file.text))?.[0]
    expect(file.path === 'src/config.ts' ? undefined : reads).toBeUndefined()
  },
)

describe('files', () => {
  const written = everything.filter(({ path }) => !WRITTEN_BY_PROGRAMS.includes(path))
  test.each(written)(`$path has at most ${LONGEST_FILE} lines`, ({ text }) => {
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(LONGEST_FILE)
  })

  test.each(everything)('$path has a name that says what it is', ({ path }) => {
    const names = path.split('/').map((name) => name.split('.')[0]!)
    expect(names.filter((name) => FORBIDDEN_NAMES.test(name))).toEqual([])
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([])
  })

  test.each(everything.filter(({ path }) => isTest(path)))('$path runs all its tests', ({ text }) => {
    expect(withoutComments(text).match(/\b(test|it|describe)\.(skip|only|todo)\b/)?.[0]).toBeUndefined()
  })
})

test('the checks find what they are for', () => {
  const kernel = parts.find(({ name }) => name === 'kernel')!
  const text = "import { makePlan } from '../plan/make-plan.ts'\nimport { z } from 'zod'\nimport './day.ts'"
  expect(forbiddenImports({ path: 'src/domain/kernel/example.ts', text }, kernel)).toEqual([
    'src/domain/plan/make-plan.ts',
    'zod',
  ])
})

function forbiddenImports({ path, text }: SourceFile, part: Part): string[] {
  const importable = importablePartsOf(part, parts)
  const libraries = isTest(path) ? [...part.libraries, ...TEST_LIBRARIES] : part.libraries
  return importsOf(path, text).filter((imported) => {
    if (!imported.startsWith('src/')) return !libraries.includes(libraryOf(imported))
    const target = partOf(imported, parts)
    return target === undefined || !importable.has(target.name)
  })
}

function filesOf(part: Part): SourceFile[] {
  return sources.filter(({ path }) => partOf(path, parts) === part)
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.includes('/testing/')
}
