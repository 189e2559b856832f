import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { APPLICATION_SECTIONS } from '../../src/http/web/application-paths.ts'

test('the server gives the application at the address of every page', () => {
  const routes = readFileSync('src/web/route-tree.tsx', 'utf8')
  const sections = [...routes.matchAll(/\bpath: '\/([a-z-]*)/g)].map((match) => match[1]!)
  expect(sections.length).toBeGreaterThan(2)
  expect(
    sections.filter((section) => section !== '' && !APPLICATION_SECTIONS.includes(section as never)),
  ).toEqual([])
})
