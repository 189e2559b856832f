import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

test('[D10] asking for help loads no part of the engine', () => {
  const loaded = [...loadedWith('src/cli/run-cli.ts'), ...loadedWith('src/config.ts')]
  expect(loaded).toContain('src/cli/plan/add-plan.ts')
  const engine =
    /^src\/(domain\/(?!kernel\/|model\/model\.ts|forecast\/horizon\.ts)|connectors|language|report|operations)/
  expect(loaded.filter((path) => engine.test(path))).toEqual([])
})

/** Files that are loaded with a file: what it imports, and so on; types and what is imported later do not count. */
function loadedWith(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found
  found.add(path)
  const text = readFileSync(path, 'utf8')
  for (const [, names, target] of text.matchAll(/^import (?!type )([^;']*?) from '(\.[^']+)'/gm)) {
    const isTypesOnly = /^\{[^}]*\}$/.test(names!) && !/(?:^\{|,)\s*(?!type )\w/.test(names!)
    if (!isTypesOnly) loadedWith(join(dirname(path), target!), found)
  }
  return found
}
