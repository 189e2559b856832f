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
let planId: string

type Rows = { readonly items: readonly { readonly kind: string; readonly accountId: string }[] }

beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser(site)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

test('without a model no plan can be made, and the page says what to do', async () => {
  const { page, close } = await browser.visit('/plan')
  await page.getByRole('heading', { name: 'No plan has been made yet' }).waitFor()
  await page.getByRole('button', { name: 'Make a new plan' }).click()
  await page.getByRole('link', { name: 'To the model' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'plan-empty-en-light')
  await close()
})

test('a model is suggested, mended where it is wrong, saved over a reload, and committed', async () => {
  const { page, complaints, close } = await browser.visit('/model')
  await page.getByRole('button', { name: 'Suggest a model' }).click()
  await page.getByText(/checked against 600 accounts/).waitFor({ timeout: 20_000 })
  const field = page.getByRole('textbox', { name: 'Document of the model' })
  const suggested = await field.inputValue()
  await field.fill(`${suggested}\nodd: 1\n`)
  await page.getByText(/1 error keeps this from being a model/).waitFor({ timeout: 20_000 })
  await takePicture(page, 'model-error-en-light')
  expect(await findBarriers(page)).toEqual([])
  await page.reload()
  await settle(page)
  expect(await field.inputValue()).toContain('odd: 1')
  await field.fill(suggested)
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByText('A draft is saved').waitFor()
  await page.getByRole('button', { name: 'Commit model' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Commit model' }).click()
  await page.getByRole('heading', { name: /Version 1 is in force/ }).waitFor()
  expect(withoutNoDraft(complaints)).toEqual([])
  await close()
})

test('from a new plan over one movement to an applied one and back', async () => {
  const { page, complaints, close } = await browser.visit('/plan')
  await page.getByRole('button', { name: 'Make a new plan' }).click()
  await page.getByRole('button', { name: 'Apply 87 moves' }).waitFor({ timeout: 30_000 })
  planId = new URL(page.url()).pathname.split('/').at(-1)!

  await page.getByRole('link', { name: /^growth/ }).click()
  await page.getByText(/^18 of \d+ accounts/).waitFor()
  expect(new URL(page.url()).searchParams.get('reason')).toBe('growth')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  await panel.getByText('takes it').waitFor()
  await takePicture(page, 'plan-movement-en-light')
  expect(await findBarriers(page)).toEqual([])
  await panel.getByRole('button', { name: 'Leave out' }).click()
  await page.getByRole('button', { name: 'Apply 86 moves' }).waitFor()
  await page.keyboard.press('Escape')

  await page.reload()
  await settle(page)
  await page.getByRole('button', { name: 'Apply 86 moves' }).click()
  await page.getByRole('dialog').getByText('1 left out').waitFor()
  await takePicture(page, 'plan-apply-en-light')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Apply 86 moves' }).click()
  await page.getByText('86 accounts have changed tier').waitFor({ timeout: 30_000 })
  await settle(page)
  await takePicture(page, 'plan-applied-en-light')
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('button', { name: 'Take run 1 back' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take run 1 back' }).click()
  await page.getByText(/accounts are again what they were before/).waitFor({ timeout: 30_000 })
  await settle(page)
  await takePicture(page, 'plan-undone-en-light')
  expect(withoutNoDraft(complaints)).toEqual([])
  await close()
})

describe('the pages of models and plans', () => {
  test.each(LANGUAGES)(
    'in %s: no barrier in either theme, nothing cut off, all in words',
    async (language) => {
      const { items } = (await site.call('GET', `/plans/${planId}/rows?limit=200`)) as Rows
      const held = items.find(({ kind }) => kind === 'held')!
      const pages = {
        model: '/model',
        'model-versions': '/model?view=versions',
        plans: '/plan',
        plan: `/plan/${planId}`,
        'plan-totals': `/plan/${planId}?view=totals`,
        'plan-findings': `/plan/${planId}?view=findings`,
        'plan-runs': `/plan/${planId}?view=runs`,
        'plan-row': `/plan/${planId}?state=held&open=${held.accountId}`,
      }
      for (const [name, path] of Object.entries(pages)) {
        const { page, complaints, close } = await browser.visit(path, { language })
        expect(await findUntranslated(page), name).toEqual([])
        for (const theme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: theme })
          await takePicture(page, `${name}-${language}-${theme}`)
          expect(await findBarriers(page), name).toEqual([])
        }
        for (const width of [1280, 768]) {
          await page.setViewportSize({ width, height: 800 })
          expect(await findOverflow(page), `${name} ${width}`).toEqual([])
        }
        await takePicture(page, `${name}-${language}-narrow`)
        expect(withoutNoDraft(complaints)).toEqual([])
        await close()
      }
    },
  )
})

/** That there is no draft is an answer, which the browser notes as a missing file. */
function withoutNoDraft(complaints: readonly string[]): readonly string[] {
  return complaints.filter((complaint) => !complaint.includes('status of 404'))
}
