import { readFile } from 'node:fs/promises'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureChromium } from '../../scripts/ensure-chromium.mjs'
import { LANGUAGES } from '../../src/domain/model/model.ts'
import {
  type Browser,
  findBarriers,
  findOverflow,
  findUntranslated,
  openBrowser,
  showTheme,
  takePicture,
} from './open-browser.ts'
import { type Site, startSite } from './start-site.ts'

let site: Site
let browser: Browser
let planId: string

beforeAll(async () => {
  // The same browser prints for the server.
  process.env.TIERWISE_CHROMIUM = ensureChromium()
  site = await startSite()
  browser = await openBrowser(site)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** Commits what is suggested, and makes a plan with it. */
async function makePlan(): Promise<void> {
  const { document } = (await site.call('POST', '/model/suggestion', {})) as { document: string }
  await site.call('PUT', '/model/draft', { document })
  await site.call('POST', '/model/versions', { reason: 'first' })
  const made = (await site.call('POST', '/plans', {})) as { planId: string }
  planId = made.planId
  for (let tried = 0; tried < 300; tried++) {
    const { state } = (await site.call('GET', `/plans/${planId}`)) as { state: string }
    if (state === 'ready') return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the plan is not ready')
}

test('before there is a plan the page says what a report is, and makes one', async () => {
  const { page, complaints, close } = await browser.visit('/report')
  await page.getByRole('heading', { name: /report for your leadership/ }).waitFor()
  await page.getByRole('button', { name: 'Make a new plan' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'report-empty-en-light')
  expect(complaints).toEqual([])
  await close()
  await makePlan()
})

test('a German reader looks at it, and saves it as PDF and as workbook in Japanese', async () => {
  const { page, complaints, close } = await browser.visit('/report', { language: 'de' })
  await page.getByRole('heading', { name: /^Bericht ·.*Hybrid/s }).waitFor()
  await page.getByRole('link', { name: 'Bericht' }).first().waitFor()
  await page.getByLabel('Sprache des Berichts').selectOption('ja')
  await page.getByRole('heading', { name: /ハイブリッド/ }).waitFor()
  expect(new URL(page.url()).searchParams.get('language')).toBe('ja')
  await takePicture(page, 'report-ja-in-german-light')

  const saved = async (button: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 30_000 }),
      page.getByRole('button', { name: button }).click(),
    ])
    await page.getByText(`Gespeichert: ${file.suggestedFilename()}`).waitFor()
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }
  const pdf = await saved('Als PDF speichern')
  const text = pdf.bytes.toString('latin1')
  expect(pdf.name).toMatch(/\d{4}-\d\d-\d\d時点のプラン\.pdf$/)
  expect(text).toMatch(/^%PDF-1/)
  expect(text).toMatch(/\/Marked true/)
  expect(text).toMatch(/\/Lang \(ja/)
  expect(text.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(5)

  const { sheets } = await readXlsx((await saved('Als XLSX speichern')).bytes)
  const formulas = sheets.flatMap(({ cells = new Map() }) =>
    [...cells.values()].flatMap(({ formula }) => formula ?? []),
  )
  expect(formulas.length).toBeGreaterThan(40)
  expect((await saved('Als Markdown speichern')).bytes.toString()).toMatch(/^# /)
  expect((await saved('Als HTML speichern')).bytes.toString()).toContain('<html lang="ja-JP">')
  expect(complaints).toEqual([])
  await close()
})

test('a report that cannot be made says so in its place, and offers the print of the browser', async () => {
  const { page, close } = await browser.visit(`/report/${planId}`)
  await page.route(/format=pdf/, (route) =>
    route.fulfill({
      status: 501,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        ...{ type: 'about:blank', title: 'x', status: 501, code: 'pdf-needs-browser', requestId: 'r' },
        problems: [
          { code: 'pdf-needs-browser', place: null, message: 'No Chromium.', fix: 'Install it.', values: {} },
        ],
      }),
    }),
  )
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await page.getByText('No Chromium.').waitFor()
  expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(2)
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'report-no-chromium-en-light')
  await page.goto(`${site.url}/report/00000000-0000-7000-8000-000000000000`)
  await page.getByRole('alert').first().waitFor()
  await close()
})

describe('the report', () => {
  test.each(LANGUAGES)(
    'in %s: no barrier, nothing cut off, all in words, as high as it is long',
    async (language) => {
      const { page, complaints, close } = await browser.visit(`/report/${planId}`, { language })
      const frame = page.frames().find((known) => known.url().includes('/api/plans/'))!
      expect(await findUntranslated(page)).toEqual([])
      for (const theme of language === 'en' || language === 'de'
        ? (['light', 'dark'] as const)
        : (['light'] as const)) {
        await showTheme(page, theme)
        await takePicture(page, `report-${language}-${theme}`)
        expect(await findBarriers(page)).toEqual([])
      }
      for (const width of [1280, 900]) {
        await page.setViewportSize({ width, height: 800 })
        await page.waitForTimeout(100)
        expect(await findOverflow(page), `${width}`).toEqual([])
        expect(await findOverflow(frame as never), `${width}`).toEqual([])
        const [inside, shown] = await frame.evaluate(() => [
          document.documentElement.scrollHeight,
          document.documentElement.clientHeight,
        ])
        expect(inside, 'scrolls by itself').toBe(shown)
      }
      expect(complaints).toEqual([])
      await close()
    },
  )
})
