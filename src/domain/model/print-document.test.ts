import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { INIT_TEMPLATE } from './init-template.ts'
import { parseModel } from './parse-model.ts'
import { printDocument } from './print-document.ts'

test('[M29] a document with comments says the same as without', () => {
  const parsed = parseModel(INIT_TEMPLATE)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  const { document } = parsed
  const printed = printDocument(document, {
    head: 'First line: with a colon\n\nthird # line',
    tiers: { high: 'Ten accounts.', gone: 'nobody' },
  })
  expect(parse(printed)).toEqual(JSON.parse(JSON.stringify(document)))
  expect(printed).toMatch(/^# First line: with a colon\n\n# third # line\n/)
  expect(printed).toMatch(/# Ten accounts\.\n\s*- id: high/)
  expect(printed).not.toContain('nobody')
})

test('[M29] a document without tiers takes comments too', () => {
  expect(printDocument({ tierwise: 1 }, { head: 'x', tiers: {} })).toBe('# x\n\ntierwise: 1\n')
})
