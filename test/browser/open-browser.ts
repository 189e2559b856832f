import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { ensureChromium } from '../../scripts/ensure-chromium.mjs'
import type { Site } from './start-site.ts'

export type Manner = {
  readonly language?: string
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  /** Of another session than the owner's; null: not signed in. */
  readonly cookie?: string | null
}

export type Visit = {
  readonly page: Page
  /** What the browser has complained about: refused by the policy, not found, thrown. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

export type Browser = {
  readonly visit: (path: string, manner?: Manner) => Promise<Visit>
  readonly close: () => Promise<void>
}

const SCREENS = 'out/screens'
const LOCALES: Readonly<Record<string, string>> = { de: 'de-DE', pt: 'pt-BR', ja: 'ja-JP', ms: 'ms-MY' }
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** A real Chromium that visits a site as its owner. It reaches nothing but the site: any other request is a complaint. */
export async function openBrowser(site: Site): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    async visit(path, manner = {}) {
      const { language = 'en', theme = 'light', width = 1280, height = 800, cookie = site.cookie } = manner
      const context = await browser.newContext({
        ...{ locale: LOCALES[language] ?? language, colorScheme: theme, reducedMotion: 'reduce' },
        viewport: { width, height },
        // The page's own policy would keep axe out otherwise; that the policy holds is what complaints say.
        bypassCSP: false,
      })
      if (cookie !== null) {
        const [name, value] = cookie.split('=') as [string, string]
        await context.addCookies([{ name, value, url: site.url }])
      }
      const complaints = await complaintsOf(context, site.url)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      await page.goto(site.url + path)
      await settle(page)
      return { page, complaints, close: () => context.close() }
    },
    close: () => browser.close(),
  }
}

/** Waits until nothing is being loaded and everything is drawn. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => {
    const isBusy = document.querySelector('[aria-busy="true"]') !== null
    return !isBusy && document.querySelector('main h1') !== null
  })
}

/** Shows a page in a theme, and waits until it has taken it up. Pages that the server draws follow at once. */
export async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await page.waitForFunction((theme) => {
    const shown = document.documentElement.dataset.mantineColorScheme
    return shown === undefined || shown === theme
  }, theme)
}

/** What axe finds against WCAG 2.2 AA: rule, and where. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  // In a world of its own, so that the page's policy does not forbid it.
  for (const frame of page.frames()) await frame.evaluate(await readAxe())
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    )
  })
}

/** Texts that are cut off or stick out of their box, and a page that is wider than the window. What may be cut says so by its style. */
export async function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    // The handle between two columns lies over both of them, on purpose.
    const handles = [...document.querySelectorAll<HTMLElement>('[role="separator"]')]
    for (const handle of handles) handle.style.display = 'none'
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page is wider than the window')
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) continue
      const { display, overflowX, textOverflow, clipPath } = getComputedStyle(element)
      const mayBeCut = overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis'
      if (display === 'inline' || mayBeCut || clipPath !== 'none' || element.tagName === 'INPUT') continue
      const text = (element.textContent ?? '').slice(0, 60)
      found.push(`${element.tagName.toLowerCase()}.${element.className}: ${text}`)
    }
    for (const handle of handles) handle.style.display = ''
    return found
  })
}

/** Ids of messages that stand where their words should: web.grid.count. */
export async function findUntranslated(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder']
    const texts = [...document.querySelectorAll('*')].flatMap((element) => [
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.nodeValue ?? ''),
      ...attributes.map((name) => element.getAttribute(name) ?? ''),
    ])
    return texts.filter((text) =>
      /\b(web|problem|role|touch|reason|account|act|mapping|admin|audit)\.[a-z_]+(\.[a-z_]+)*\b/.test(text),
    )
  })
}

/** Keeps a picture of a page for whoever wants to look: out/screens/<name>.png. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true })
  await page.screenshot({ path: `${SCREENS}/${name}.png` })
}

async function complaintsOf(context: BrowserContext, url: string): Promise<string[]> {
  const complaints: string[] = []
  await context.route(
    (address) => !address.href.startsWith(url) && !/^(data|blob):/.test(address.protocol),
    (route) => {
      complaints.push(`asks another server: ${route.request().url()}`)
      return route.abort()
    },
  )
  return complaints
}

let axe: string | undefined

async function readAxe(): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  axe ??= await readFile(axePath, 'utf8')
  return axe
}
