import { beforeAll, expect, test } from 'vitest'
import { placeAll } from './make-plan.ts'
import { findBarriers, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite()

type Started = { readonly assignmentPlanId: string; readonly jobId: string }
type Person = { readonly personId: string; readonly name: string; readonly tiers: readonly string[] }

let first: string
let leaver: Person

beforeAll(async () => {
  const { site } = used
  await placeAll(site)
  const { books } = (await site.call('GET', '/people/books')) as {
    books: { person: Person; book: { accounts: number } }[]
  }
  leaver = books
    .filter(({ person }) => person.tiers.includes('high'))
    .toSorted((one, other) => other.book.accounts - one.book.accounts)[0]!.person
  const { assignmentPlanId, jobId } = (await site.call('POST', '/assignment-plans', {})) as Started
  await site.finish(jobId)
  first = assignmentPlanId
}, 120_000)

test('as a CS leader would: a CSM leaves, the books are planned, looked at, applied, handed over and taken back', async () => {
  const { page, complaints, close } = await used.browser.visit(`/people?open=${leaver.personId}`)
  await page.getByRole('link', { name: 'Distribute this book' }).click()
  await page.getByRole('listitem').getByText(leaver.name).waitFor()
  await page.getByRole('button', { name: 'Plan books' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await heading.getByText(/accounts go to \d+ CSMs/).waitFor()
  await page.getByText('1 person leaves').waitFor()

  // Nobody goes to the one who leaves, and every account says why it goes where.
  await page.getByRole('tab', { name: 'Books' }).click()
  await page.getByRole('row').filter({ hasText: leaver.name }).getByText('leaves').waitFor()
  await page.getByRole('tab', { name: 'Goals' }).click()
  await page.getByText('Points in all').waitFor()
  await page.getByRole('tab', { name: /Accounts/ }).click()
  await page.goto(`${page.url().split('?')[0]}?state=moves&sort=-acv`)
  await page.getByRole('gridcell', { name: leaver.name, exact: true }).first().click()
  const panel = page.getByRole('complementary')
  await panel.getByText(`${leaver.name} leaves.`).waitFor()
  await panel.getByRole('columnheader', { name: 'Costs at least' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'assign-panel-en-light')

  // One is left out, another locked to somebody else, and asked about again.
  await page.keyboard.press('x')
  await panel.getByText('left out').waitFor()
  await panel.getByRole('button', { name: 'Include again' }).click()
  await panel
    .getByRole('button', { name: /^Lock to/ })
    .last()
    .click()
  await panel.getByText('from the next plan on').waitFor()
  await page.reload()
  await panel.getByText('from the next plan on').waitFor()
  await panel.getByRole('link', { name: 'Ask again with this' }).click()
  await page.getByRole('button', { name: 'Plan books' }).click()
  await page.getByText('1 lock').waitFor()

  await page.getByRole('button', { name: /Apply \d+ assignments?/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Apply \d+ assignments?/ })
    .click()
  await page.getByText(/accounts? have their new CSMs|has its new CSM/).waitFor()
  const { items } = (await used.site.call('GET', '/handoffs?state=open')) as { items: unknown[] }
  expect(items.length).toBeGreaterThan(0)
  await page.getByRole('button', { name: /^Take run \d+ back$/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Take run/ })
    .click()
  await page.getByText(/taken back by run/).waitFor()
  const after = (await used.site.call('GET', '/handoffs?state=open')) as { items: unknown[] }
  expect(after.items).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

test('somebody stands in for a leave: proposed, kept and ended', async () => {
  const { page, complaints, close } = await used.browser.visit(
    `/people/assign?cover=${leaver.personId}&from=${inDays(10)}&until=${inDays(40)}`,
  )
  const cover = page.getByRole('region', { name: 'Cover for leave' })
  await cover.getByRole('button', { name: /^Keep \d+ covers?$/ }).click()
  await cover.getByText(/\d+ covers? (is|are) kept/).waitFor()
  await cover.getByRole('button', { name: 'End' }).first().waitFor()
  expect(complaints).toEqual([])
  await close()
})

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

testPages(used, () => ({
  assign: '/people/assign',
  'assign-plan': `/people/assign/${first}`,
  'assign-books': `/people/assign/${first}?view=books`,
  'assign-goals': `/people/assign/${first}?view=goals`,
  'assign-again': `/people/assign/${first}?view=again`,
  'assign-compare': '/people/assign/compare',
}))
