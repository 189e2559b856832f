import { beforeAll, expect, test } from 'vitest'
import { placeAll } from './make-plan.ts'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite()
let accountId: string

type Page<Item> = { readonly items: readonly Item[] }
type Listed = { readonly id: string; readonly externalId: string }

beforeAll(async () => {
  await placeAll(used.site)
  const found = (await used.site.call('GET', '/accounts?tier=low&limit=1')) as Page<Listed>
  const { id, externalId } = found.items[0]!
  accountId = id
  const days = Array.from({ length: 26 }, (_, week) => new Date(Date.UTC(2026, 0, 1 + week * 7)))
  const rows = days.map(
    (day, week) => `${externalId},${day.toISOString().slice(0, 10)},active_users,${40 + week}`,
  )
  await used.site.importList('signals', `account_id,day,metric,value\n${rows.join('\n')}\n`)
}, 180_000)

test('from the search to the account: why, its cost here and elsewhere, a pin and back', async () => {
  const { page, complaints, close } = await used.browser.visit('/')
  const { name, externalId } = (await used.site.call('GET', `/accounts/${accountId}`)) as {
    name: string | null
    externalId: string
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).fill(name ?? externalId)
  await page.getByRole('option', { name: externalId }).waitFor()
  await page.getByRole('option', { name: externalId }).click()
  await page.waitForURL(`**/base/${accountId}`)
  await settle(page)
  const heading = page.getByRole('heading', { level: 1 })
  await expectText(heading, /Low touch.* because ACV \$.* is between .* and .*\. Its service costs/)
  await page.getByText(/In the same tier since/).waitFor()
  await takePicture(page, 'account-en-light')

  await page.getByRole('tab', { name: 'Price of its service' }).click()
  await page.getByRole('rowheader', { name: /Business review/ }).waitFor()
  expect(new URL(page.url()).search).toBe('?view=service')
  expect(await page.getByText('its tier today').count()).toBe(2)

  await page.getByRole('button', { name: 'Pin to a tier' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tier').selectOption('high')
  await dialog.getByRole('button', { name: /^Pin to/ }).click()
  await dialog.getByText('Write why.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByLabel('Reason').fill('A lighthouse')
  await dialog.getByLabel('Last day').fill(inDays(90))
  await takePicture(page, 'account-pin-en-light')
  await dialog.getByRole('button', { name: /^Pin to/ }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(/Pinned to High.touch until .*: A lighthouse/i).waitFor()
  await expectText(heading, /High.touch since .*: pinned\./)
  await page.getByRole('button', { name: 'End the pin' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End the pin' }).click()
  await page.getByText(/^Pinned to/).waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
  await close()
})

test('contacts are added, changed and erased; none of them stands in the address', async () => {
  const { page, complaints, close } = await used.browser.visit(`/base/${accountId}?view=people`)
  await page.getByRole('button', { name: 'Add a contact' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Champion 01')
  await dialog.getByLabel('E-mail').fill('champion@customer.example')
  await dialog.getByRole('button', { name: 'Save the contact' }).click()
  await page.getByRole('rowheader', { name: 'Champion 01' }).waitFor()
  await page.getByRole('button', { name: 'Change Champion 01' }).click()
  await dialog.getByLabel('Role there').fill('Head of Operations')
  await dialog.getByRole('button', { name: 'Save the contact' }).click()
  await page.getByRole('cell', { name: 'Head of Operations' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(page.url()).not.toContain('hampion')
  await page.getByRole('button', { name: 'Erase Champion 01' }).click()
  await dialog.getByRole('button', { name: 'Erase' }).click()
  await page.getByText('No contact of this customer is known yet.').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('who may only look sees no button to change, and who may not see the account nothing of it', async () => {
  const viewer = await used.browser.visit(`/base/${accountId}`, { cookie: await used.site.join('viewer') })
  expect(await viewer.page.getByRole('button', { name: 'Pin to a tier' }).count()).toBe(0)
  expect(await viewer.page.getByRole('tab', { name: 'Log' }).count()).toBe(0)
  await viewer.close()
  // A CSM who is none of the team's people sees no account, and what is not seen is not there.
  const csm = await used.browser.visit(`/base/${accountId}`, { cookie: await used.site.join('csm') })
  await csm.page.getByRole('alert').first().waitFor()
  expect(await csm.page.getByRole('tab').count()).toBe(0)
  await csm.close()
})

testPages(used, () => ({
  'account-why': `/base/${accountId}`,
  ...Object.fromEntries(
    ['service', 'signals', 'facts', 'people', 'log'].map((view) => [
      `account-${view}`,
      `/base/${accountId}?view=${view}`,
    ]),
  ),
}))

async function expectText(
  locator: { readonly textContent: () => Promise<string | null> },
  wanted: RegExp,
): Promise<void> {
  await expect.poll(async () => (await locator.textContent()) ?? '', { timeout: 10_000 }).toMatch(wanted)
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
