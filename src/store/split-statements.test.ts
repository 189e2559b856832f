import { expect, test } from 'vitest'
import { splitStatements } from './split-statements.ts'

test('[B16] statements end at semicolons and lose their comments', () => {
  const text = `-- First; a comment
    create table a (b text); /* another; one */ insert into a values ('x;''y'); select 4 - 3 / 2
  `
  expect(splitStatements(text)).toEqual([
    'create table a (b text)',
    "insert into a values ('x;''y')",
    'select 4 - 3 / 2',
  ])
})

test('[B16] a semicolon in a name or a dollar quote ends nothing', () => {
  const text = 'do $body$ begin perform 1; end $body$; select $$a;b$$ as "c;d"; select $1 + $2'
  expect(splitStatements(text)).toEqual([
    'do $body$ begin perform 1; end $body$',
    'select $$a;b$$ as "c;d"',
    'select $1 + $2',
  ])
})
