import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/domain/model/model.ts'
import {
  type Browser,
  findBarriers,
  findOverflow,
  findUntranslated,
  openBrowser,
  settle,
  showTheme,
  takePicture,
} from './open-browser.ts'
import { type Site, startSite } from './start-site.ts'

let site: Site
let browser: Browser
let accountId: string

type Page<Item> = { readonly items: readonly Item[] }
type Listed = { readonly id: string; readonly externalId: string }

beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser(site)
  await commitSuggestedModel()
  await placeAll()
  const found = (await site.call('GET', '/accounts?tier=low&limit=1')) as Page<Listed>
  const { id, externalId } = found.items[0]!
  accountId = id
  const days = Array.from({ length: 26 }, (_, week) => new Date(Date.UTC(2026, 0, 1 + week * 7)))
  const rows = days.map(
    (day, week) => `${externalId},${day.toISOString().slice(0, 10)},active_users,${40 + week}`,
  )
  await site.importList('signals', `account_id,day,metric,value\n${rows.join('\n')}\n`)
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

test('from the search to the account: why, its cost here and elsewhere, a pin and back', async () => {
  const { page, complaints, close } = await browser.visit('/')
  const { name, externalId } = (await site.call('GET', `/accounts/${accountId}`)) as {
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
  const { page, complaints, close } = await browser.visit(`/base/${accountId}?view=people`)
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
  const viewer = await browser.visit(`/base/${accountId}`, { cookie: await site.join('viewer') })
  expect(await viewer.page.getByRole('button', { name: 'Pin to a tier' }).count()).toBe(0)
  expect(await viewer.page.getByRole('tab', { name: 'Log' }).count()).toBe(0)
  await viewer.close()
  // A CSM who is none of the team's people sees no account, and what is not seen is not there.
  const csm = await browser.visit(`/base/${accountId}`, { cookie: await site.join('csm') })
  await csm.page.getByRole('alert').first().waitFor()
  expect(await csm.page.getByRole('tab').count()).toBe(0)
  await csm.close()
})

describe('the page of an account', () => {
  test.each(LANGUAGES)('in %s: no barrier, nothing cut off, all in words', async (language) => {
    const { page, complaints, close } = await browser.visit(`/base/${accountId}`, { language })
    for (const view of ['', 'service', 'signals', 'facts', 'people', 'log']) {
      if (view !== '') await page.getByRole('tab').nth(VIEWS.indexOf(view)).click()
      await settle(page)
      expect(await findUntranslated(page), view).toEqual([])
      const isDrawnTwice = language === 'en' || language === 'de'
      for (const theme of isDrawnTwice ? (['light', 'dark'] as const) : (['light'] as const)) {
        await showTheme(page, theme)
        await takePicture(page, `account-${view === '' ? 'why' : view}-${language}-${theme}`)
        expect(await findBarriers(page), view).toEqual([])
      }
      for (const width of [900, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await findOverflow(page), `${view} ${width}`).toEqual([])
      }
    }
    expect(complaints).toEqual([])
    await close()
  })
})

const VIEWS = ['', 'service', 'signals', 'facts', 'people', 'log']

async function expectText(
  locator: { readonly textContent: () => Promise<string | null> },
  wanted: RegExp,
): Promise<void> {
  await expect.poll(async () => (await locator.textContent()) ?? '', { timeout: 10_000 }).toMatch(wanted)
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

async function commitSuggestedModel(): Promise<void> {
  const { document } = (await site.call('POST', '/model/suggestion')) as { readonly document: string }
  await site.call('PUT', '/model/draft', { document })
  await site.call('POST', '/model/versions', { reason: null })
}

async function placeAll(): Promise<void> {
  const { planId, jobId } = (await site.call('POST', '/plans', {})) as { planId: string; jobId: string }
  await untilDone(jobId)
  const applied = (await site.call('POST', `/plans/${planId}/apply`, { approve: 'all' })) as { jobId: string }
  await untilDone(applied.jobId)
}

async function untilDone(jobId: string): Promise<void> {
  for (;;) {
    const { state } = (await site.call('GET', `/jobs/${jobId}`)) as { readonly state: string }
    if (state === 'done') return
    if (state === 'failed') throw new Error(`job ${jobId} has failed`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
