import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/domain/model/model.ts'
import { commitModel } from './commit-model.ts'
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
let planId: string
let heldId: string

type Rows = { readonly items: readonly { readonly accountId: string; readonly kind: string }[] }

beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser(site)
  await commitModel(site, { approvals: [{ reasons: ['growth'] }] })
  await makePlan()
  // Another model, so that two plans do not say the same.
  await commitModel(site, { approvals: [{ reasons: ['contraction'] }] })
  planId = await makePlan()
  const { items } = (await site.call('GET', `/plans/${planId}/rows?kind=held&limit=1`)) as Rows
  heldId = items[0]!.accountId
  await site.call('POST', `/plans/${planId}/comments`, { body: 'The whole looks right to me.' })
  await site.call('POST', `/plans/${planId}/comments`, {
    accountId: heldId,
    body: 'Their renewal was moved to spring: let us wait.\nNothing else speaks against it.',
  })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

describe('the pages of plans', () => {
  test.each(LANGUAGES)('in %s: no barrier, nothing cut off, all in words', async (language) => {
    const themes =
      language === 'en' || language === 'de' ? (['light', 'dark'] as const) : (['light'] as const)
    const { page, complaints, close } = await browser.visit('/plan', { language })
    const pages = {
      plans: '/plan',
      plan: `/plan/${planId}`,
      'plan-row': `/plan/${planId}?state=held&open=${heldId}`,
      'plan-totals': `/plan/${planId}?view=totals`,
      'plan-findings': `/plan/${planId}?view=findings`,
      'plan-discussion': `/plan/${planId}?view=discussion`,
      'plan-runs': `/plan/${planId}?view=runs`,
      'plan-compare': '/plan/compare',
    }
    for (const [name, path] of Object.entries(pages)) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(site.url + path)
      await settle(page)
      expect(await findUntranslated(page), name).toEqual([])
      expect(await page.locator('main').innerText(), name).not.toMatch(/\bplan\.[a-z_]/)
      for (const theme of themes) {
        await showTheme(page, theme)
        await takePicture(page, `${name}-${language}-${theme}`)
        // What bars somebody does so in any language.
        if (language === 'en') expect(await findBarriers(page), `${name} ${theme}`).toEqual([])
      }
      expect(await findOverflow(page), name).toEqual([])
      await page.setViewportSize({ width: 900, height: 800 })
      expect(await findOverflow(page), `${name} at 900`).toEqual([])
      await showTheme(page, 'light')
    }
    expect(complaints).toEqual([])
    await close()
  })
})

test('a finding shows its accounts as a grid, and where it is mended', async () => {
  const { page, complaints, close } = await browser.visit(`/plan/${planId}?view=findings`)
  const link = page.getByRole('link', { name: /^See \d+ accounts?$/ }).first()
  const count = /\d+/.exec((await link.textContent()) ?? '')![0]
  await link.click()
  await page.getByRole('grid').waitFor()
  await page.getByText(new RegExp(`^${count} accounts?$`)).waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').waitFor()
  await settle(page)
  await takePicture(page, 'plan-finding-en-light')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('link', { name: 'All findings' }).click()
  await page.getByRole('link', { name: 'To the model' }).first().waitFor()
  expect(complaints).toEqual([])
  await close()
})

async function makePlan(): Promise<string> {
  const { planId } = (await site.call('POST', '/plans', {})) as { readonly planId: string }
  for (;;) {
    const { state } = (await site.call('GET', `/plans/${planId}`)) as { readonly state: string }
    if (state !== 'computing') return planId
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
