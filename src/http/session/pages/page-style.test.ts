import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PAGE_COLOURS } from './page-style.ts'

const tokens = readFileSync('src/web/ui/tokens.css', 'utf8')

test.each(['light', 'dark'] as const)('[H22] the pages have the colours of the application, %s', (theme) => {
  const [, block] = new RegExp(`scheme="${theme}"\\] \\{([^}]*)\\}`).exec(tokens)!
  const known = Object.fromEntries(
    [...block!.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, value]) => [name, value]),
  )
  expect(known).toMatchObject(PAGE_COLOURS[theme])
})
