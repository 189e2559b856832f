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

let handoffs: readonly { readonly id: string; readonly accountId: string; readonly accountName: string }[]

beforeAll(async () => {
  const { site } = used
  await commitModel(site)
  const { books } = (await site.call('GET', '/people/books')) as Books
  const byHours = books.toSorted((one, other) => other.book.hours - one.book.hours)
  const [from, to] = [byHours[0]!, byHours.at(-1)!]
  const owned = (await site.call('GET', `/people/${from.person.personId}/book?limit=3`)) as {
    items: { accountId: string }[]
  }
  for (const { accountId } of owned.items) {
    await site.call('PUT', `/accounts/${accountId}/owner`, { personId: to.person.personId })
  }
  handoffs = ((await site.call('GET', '/handoffs?state=open')) as { items: typeof handoffs }).items
  const { books: now } = (await site.call('GET', '/people/books')) as Books
  largest = now.toSorted((one, other) => other.book.hours - one.book.hours)[0]!
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
  await page.setViewportSize({ width: 1280, height: 2600 })
  await takePicture(page, 'people-team-open-en-light')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Load as a chart' }).click()
  await page.locator('#team-load').getByText('As a table').waitFor()
  expect(searchOf(page)).toEqual({ view: 'chart' })
  await page.goto(`${used.site.url}/people?utilisation=100`)
  await settle(page)
  expect(complaints).toEqual([])
  await close()
})

test('the organisation that the work carries, every figure opens, and pay follows the variable share', async () => {
  const { page, complaints, close } = await used.browser.visit('/people/organisation')
  await page.getByRole('heading', { level: 1 }).getByText('The work carries phase').waitFor()
  await page
    .getByRole('button', { name: /People that specialising adds\. Why|People that specialising adds, / })
    .first()
    .click()
  const panel = page.getByRole('complementary')
  await panel.getByText('people doing all of it').first().waitFor()
  expect(searchOf(page)).toEqual({ why: 'all.extra' })
  await page.keyboard.press('Escape')
  const pay = page.getByRole('region', { name: 'Pay of a CSM and year' })
  const before = await pay.innerText()
  await page.getByRole('textbox', { name: 'Variable share of pay, in %' }).fill('30')
  await page.keyboard.press('Enter')
  await expect.poll(() => pay.innerText()).not.toBe(before)
  expect(searchOf(page)).toEqual({ variable: '30' })
  await page.getByRole('textbox', { name: 'Variable share of pay, in %' }).fill('35')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a record is written with the keyboard, survives a reload, is saved, completed and accepted', async () => {
  const { page, complaints, close } = await used.browser.visit('/people/handoffs')
  await page
    .getByRole('heading', { level: 1 })
    .getByText('3 handoffs are open. Complete records: 0.')
    .waitFor()
  await page.getByRole('gridcell', { name: handoffs[2]!.accountName }).click()
  const panel = page.getByRole('complementary')
  const accept = panel.getByRole('button', { name: 'Accept this handoff' })
  await panel.getByText('7 of 7 parts are missing').waitFor()
  await panel.getByRole('textbox', { name: 'Goals, entry 1' }).fill('Half the time to first value')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Goals, entry 2')
  await page.keyboard.type('Two more teams')
  await panel.getByText('Not saved yet').waitFor()
  await page.reload()
  await settle(page)
  expect(await panel.getByRole('textbox', { name: 'Goals, entry 2' }).inputValue()).toBe('Two more teams')
  await page.keyboard.press('Control+Enter')
  await panel.getByRole('textbox', { name: 'Goals, entry 2' }).press('Control+Enter')
  await panel.getByText('6 of 7 parts are missing').waitFor()
  await panel.getByRole('status').getByText('Saved.').waitFor()
  expect(await accept.getAttribute('aria-disabled')).toBe('true')

  // What is missing is named, and leads to its field.
  await panel.getByRole('button', { name: 'Success plan' }).click()
  await page.keyboard.type('Roll out until December')
  for (const part of ['Open issues', 'Risks', 'Promises made']) {
    await panel.getByRole('group', { name: part }).getByRole('checkbox', { name: 'There are none' }).check()
  }
  await panel.getByRole('textbox', { name: 'Stakeholders, entry 1' }).fill('Head of Operations: champion')
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'people-handoff-write-en-light')
  await panel.getByRole('textbox', { name: 'Next steps, entry 1' }).fill('Introduce the new CSM')
  await panel.getByText('The record is complete.').waitFor()
  await accept.click()
  await panel.getByRole('heading', { name: 'Accepted' }).waitFor()
  await panel.getByText('Roll out until December').waitFor()
  await page.getByRole('tab', { name: 'Accepted' }).click()
  await page.getByRole('heading', { level: 1 }).getByText('1 handoff was accepted.').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('two who write at once lose nothing, and a handoff that nobody needs is cancelled', async () => {
  const { id: open, accountId } = handoffs[1]!
  const { page, complaints, close } = await used.browser.visit(`/base/${accountId}`)
  await page.getByRole('link', { name: 'Handoff open: 0 of 7 parts' }).click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('textbox', { name: 'Risks, entry 1' }).fill('Mine')
  const { revision } = (await used.site.call('GET', `/handoffs/${open}`)) as { revision: number }
  await writeRecord(open, revision, { goals: ['Theirs'] })
  await panel.getByRole('button', { name: 'Save', exact: true }).click()
  await panel.getByText('Somebody else has written this record meanwhile.').waitFor()
  await panel.getByRole('button', { name: 'Keep the parts that I have changed' }).click()
  await panel.getByRole('button', { name: 'Save', exact: true }).click()
  await panel.getByRole('status').getByText('Saved.').waitFor()
  const { record } = (await used.site.call('GET', `/handoffs/${open}`)) as { record: object }
  expect(record).toMatchObject({ goals: ['Theirs'], risks: ['Mine'] })
  await panel.getByRole('button', { name: 'Cancel this handoff' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel this handoff' }).click()
  await panel.getByRole('heading', { name: 'Cancelled' }).waitFor()
  expect(complaints.filter((complaint) => !complaint.includes('status of 412'))).toEqual([])
  await close()
})

test('a CSM sees their own book and no other, and what is not theirs says for whom it is', async () => {
  const cookie = await used.site.join('csm')
  const { page, complaints, close } = await used.browser.visit('/people', { cookie })
  await page.getByRole('heading', { level: 1 }).getByText('You have no book yet').waitFor()
  const { userId } = (await members()).find(({ role }) => role === 'csm')!
  await used.site.call('PATCH', `/users/${userId}`, { personId: largest.person.personId })
  await page.reload()
  await settle(page)
  await page.getByRole('gridcell', { name: largest.person.name, exact: true }).click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('region', { name: 'Accounts' }).waitFor()
  expect(await page.getByRole('row').filter({ hasText: 'CSM' }).count()).toBe(1)
  await page.goto(`${used.site.url}/people/organisation`)
  await page.getByText('It is for:').waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

async function members() {
  return ((await used.site.call('GET', '/users')) as { items: { userId: string; role: string }[] }).items
}

async function writeRecord(handoffId: string, revision: number, record: object): Promise<void> {
  const { csrfToken } = (await used.site.call('GET', '/session')) as { csrfToken: string }
  const written = await fetch(`${used.site.url}/api/handoffs/${handoffId}/record`, {
    method: 'PUT',
    headers: {
      ...{ Cookie: used.site.cookie, Origin: used.site.url, 'X-CSRF-Token': csrfToken },
      ...{ 'Content-Type': 'application/json', 'If-Match': `"${revision}"` },
    },
    body: JSON.stringify(record),
  })
  expect(written.status).toBe(200)
}

testPages(used, () => ({
  'people-organisation': '/people/organisation',
  'people-handoff': `/people/handoffs?open=${handoffs[0]!.id}`,
  'people-load': '/people?view=chart',
  'people-panel': `/people?open=${largest.person.personId}`,
}))
