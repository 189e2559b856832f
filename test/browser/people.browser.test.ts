import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { commitModel } from './commit-model.ts'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite()

type Books = {
  readonly books: readonly {
    readonly person: { readonly personId: string; readonly name: string }
    readonly book: { readonly accounts: number; readonly hours: number }
  }[]
}

const searchOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)
let largest: Books['books'][number]

beforeAll(async () => {
  await commitModel(used.site)
  const { books } = (await used.site.call('GET', '/people/books')) as Books
  largest = books.toSorted((one, other) => other.book.hours - one.book.hours)[0]!
})

test('who carries what: in words, in the grid, in a picture, and each book opens', async () => {
  const { page, complaints, close } = await used.browser.visit('/people')
  await page
    .getByRole('heading', { level: 1 })
    .getByText(/people carry \d+ accounts/)
    .waitFor()
  await page.getByText('holds the most ARR').waitFor()
  await page.getByRole('gridcell', { name: largest.person.name, exact: true }).click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('heading', { name: `If ${largest.person.name} leaves` }).waitFor()
  expect(searchOf(page)).toEqual({ open: largest.person.personId })
  await expect
    .poll(() => panel.getByRole('region', { name: 'Accounts' }).getByRole('row').count())
    .toBe(largest.book.accounts + 1)
  expect(await panel.getByRole('region', { name: 'The months ahead' }).getByRole('row').count()).toBe(13)
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'people-team-open-en-light')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Load as a chart' }).click()
  await page.locator('#team-load').getByText('As a table').waitFor()
  expect(searchOf(page)).toEqual({ view: 'chart' })
  await page.goto(`${used.site.url}/people?utilisation=100`)
  await settle(page)
  expect(complaints).toEqual([])
  await close()
})

testPages(used, () => ({
  'people-team': '/people',
  'people-load': '/people?view=chart',
  'people-panel': `/people?open=${largest.person.personId}`,
}))
