import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/domain/model/model.ts'
import {
  findBarriers,
  findOverflow,
  findUntranslated,
  goWithin,
  showTheme,
  takePicture,
} from './open-browser.ts'
import type { useSite } from './use-site.ts'

type Language = (typeof LANGUAGES)[number]

/** Which of the two is looked for barriers in: every page in both themes and in two languages, with two runs of axe. */
const LOOKED_AT: Partial<Record<Language, readonly ('light' | 'dark')[]>> = { en: ['light'], de: ['dark'] }
const NARROW = 900

/** What holds for a page in every language and theme: all in words, nothing cut off, nothing that bars somebody. Pictures are kept of it. */
export async function expectWellMade(page: Page, name: string, language: Language): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.lang.slice(0, 2))).toBe(language)
  expect(await findUntranslated(page), name).toEqual([])
  for (const theme of language in LOOKED_AT ? (['light', 'dark'] as const) : (['light'] as const)) {
    await showTheme(page, theme)
    await takeWhole(page, `${name}-${language}-${theme}`)
    if (LOOKED_AT[language]?.includes(theme)) expect(await findBarriers(page), `${name} ${theme}`).toEqual([])
  }
  await showTheme(page, 'light')
  for (const width of [NARROW, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await findOverflow(page), `${name} at ${width}`).toEqual([])
    // The language with the longest words shows what a narrow window does to a page.
    if (width === NARROW && language === 'de') await takePicture(page, `${name}-${language}-narrow`)
  }
}

/** Visits each page once in each language, as its links would lead there, and expects it to be well made. */
export function testPages(
  used: ReturnType<typeof useSite>,
  /** Addresses, by what their pictures are called. Asked for once the site is there. */
  pagesOf: () => Readonly<Record<string, string>>,
  /** What holds for these pages beyond that. */
  expectAlso: (page: Page, language: Language) => Promise<void> = async () => {},
): void {
  describe('the pages', () => {
    test.each(LANGUAGES)('in %s: no barrier, nothing cut off, all in words', async (language) => {
      const pages = Object.entries(pagesOf())
      const { page, complaints, close } = await used.browser.visit(pages[0]![1], { language })
      for (const [name, path] of pages) {
        await goWithin(page, path)
        await expectWellMade(page, name, language)
        await expectAlso(page, language)
      }
      expect(complaints).toEqual([])
      await close()
    })
  })
}

/** A picture that is high enough for the whole page. */
async function takeWhole(page: Page, name: string): Promise<void> {
  const height = await page.evaluate(() => {
    const main = document.querySelector('main')
    return Math.max(800, (main?.scrollHeight ?? 0) + (main?.getBoundingClientRect().top ?? 0))
  })
  await page.setViewportSize({ width: 1280, height: Math.ceil(height) })
  await takePicture(page, name)
  await page.setViewportSize({ width: 1280, height: 800 })
}
