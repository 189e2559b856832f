import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/domain/model/model.ts'
import {
  type Browser,
  findBarriers,
  findOverflow,
  findUntranslated,
  openBrowser,
  settle,
  takePicture,
} from './open-browser.ts'
import { type Site, startSite } from './start-site.ts'

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await startSite({ hasDemo: false })
  browser = await openBrowser(site)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

test('what is tried is answered at once, marked, in the address, and goes back one by one', async () => {
  const { page, complaints, close } = await browser.visit('/economics?tier=low')
  const row = page.getByRole('row', { name: /low/i })
  await row.getByText('10.7%').waitFor()
  await row.getByText('viable').waitFor()
  const acv = page.getByRole('textbox', { name: 'Mean ACV' })
  await acv.fill('15000')
  await acv.press('Enter')
  await row.getByText('21.3%').waitFor()
  await row.getByText('too expensive').waitFor()
  expect(page.url()).toContain('low.acv=1500000')
  await page.getByText('With your changes customer success costs').waitFor()
  await takePicture(page, 'economics-tried-en-light')
  await page.reload()
  await settle(page)
  await row.getByText('21.3%').waitFor()
  await page.getByRole('slider', { name: 'Gross margin, in %: slider' }).press('End')
  await expect.poll(() => page.url()).toContain('margin=1')
  await page.getByRole('button', { name: 'Reset Mean ACV' }).click()
  await row.getByText('viable').waitFor()
  expect(page.url()).not.toContain('low.acv')
  expect(page.url()).toContain('margin=1')
  expect(complaints).toEqual([])
  await close()
})

describe('the page', () => {
  test.each(LANGUAGES)('in %s: no barrier, nothing cut off, everything in words', async (language) => {
    const address = '/economics?tier=low&low.acv=1500000&margin=0.7'
    const { page, complaints, close } = await browser.visit(address, { language })
    await page.getByRole('slider').first().waitFor()
    expect(await findUntranslated(page)).toEqual([])
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await takePicture(page, `economics-${language}-${theme}`)
      expect(await findBarriers(page)).toEqual([])
    }
    for (const width of [1280, 768]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await findOverflow(page)).toEqual([])
    }
    await takePicture(page, `economics-${language}-narrow`)
    expect(complaints).toEqual([])
    await close()
  })
})

test('with a plan the figures are those of the plan', async () => {
  const { readFileSync } = await import('node:fs')
  await site.importList('accounts', readFileSync('examples/demo/accounts.csv', 'utf8'))
  const { document } = (await site.call('POST', '/model/suggestion', {})) as { document: string }
  const { csrfToken } = (await site.call('GET', '/session')) as { csrfToken: string }
  const saved = await fetch(`${site.url}/api/model/draft`, {
    method: 'PUT',
    headers: {
      ...{ Cookie: site.cookie, Origin: site.url, 'X-CSRF-Token': csrfToken },
      ...{ 'Content-Type': 'application/json', 'If-Match': '"0"' },
    },
    body: JSON.stringify({ document }),
  })
  expect(saved.status).toBeLessThan(300)
  await site.call('POST', '/model/versions', {})
  const { planId } = (await site.call('POST', '/plans', {})) as { planId: string }
  await expect
    .poll(() => site.call('GET', `/plans/${planId}`), { timeout: 20_000, interval: 200 })
    .toMatchObject({ state: 'ready' })
  const plan = (await site.call('GET', `/plans/${planId}`)) as {
    document: { economics: { costShare: number }; tiers: { label: string; costShare: number }[] }
  }
  const { page, close } = await browser.visit('/economics')
  const share = (value: number) =>
    new Intl.NumberFormat('en', {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }).format(value)
  await page.getByRole('heading', { level: 1 }).getByText(share(plan.document.economics.costShare)).waitFor()
  for (const { label, costShare } of plan.document.tiers) {
    await page
      .getByRole('row', { name: label })
      .getByText(share(costShare), { exact: true })
      .first()
      .waitFor()
  }
  await takePicture(page, 'economics-plan-en-light')
  await close()
})
