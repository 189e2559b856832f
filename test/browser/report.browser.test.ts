import { readFile } from 'node:fs/promises'
import { readXlsx } from 'hucre/xlsx'
import type { Frame } from 'playwright-core'
import { expect, test } from 'vitest'
import { ensureChromium } from '../../scripts/ensure-chromium.mjs'
import { commitModel } from './commit-model.ts'
import { makePlan } from './make-plan.ts'
import { findBarriers, findOverflow, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

// The same browser prints for the server.
process.env.TIERWISE_CHROMIUM = ensureChromium()

const used = useSite()
let planId: string

test('before there is a plan the page says what a report is, and makes one', async () => {
  const { page, complaints, close } = await used.browser.visit('/report')
  await page.getByRole('heading', { name: /report for your leadership/ }).waitFor()
  await page.getByRole('button', { name: 'Make a new plan' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'report-empty-en-light')
  expect(complaints).toEqual([])
  await close()
  await commitModel(used.site)
  planId = await makePlan(used.site)
})

test('a German reader looks at it, and saves it as PDF and as workbook in Japanese', async () => {
  const { page, complaints, close } = await used.browser.visit('/report', { language: 'de' })
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
  const { page, close } = await used.browser.visit(`/report/${planId}`)
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
  await page.goto(`${used.site.url}/report/00000000-0000-7000-8000-000000000000`)
  await page.getByRole('alert').first().waitFor()
  await close()
})

testPages(
  used,
  () => ({ report: `/report/${planId}` }),
  async (page) => {
    const frame = page.frames().find((known) => known.url().includes('/api/plans/'))!
    for (const width of [900, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      // The frame learns its height from what is inside, a moment later.
      await expect.poll(() => scrollsBy(frame), { message: 'scrolls by itself' }).toBe(0)
      expect(await findOverflow(frame), `${width}`).toEqual([])
    }
  },
)

/** By how much one can scroll within a frame. */
function scrollsBy(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)
}
