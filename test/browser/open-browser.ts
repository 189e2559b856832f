import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type BrowserContext, chromium, type Frame, type Page, type Request } from 'playwright-core'
import { ensureChromium } from '../../scripts/ensure-chromium.mjs'
import english from '../../src/language/messages/en.json' with { type: 'json' }
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
const STARTS = [...new Set(Object.keys(english).map((id) => id.split('.')[0]!))]
/** What begins as the ids of messages do, unless it is the name of a file. */
const MESSAGE_ID = `(?<![\\w.@/-])(${STARTS.join('|')})\\.(?!(csv|yaml|xlsx|json|html|pdf|md)\\b)[a-z_]+(\\.[a-z_]+)*\\b`
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
      requestsOf(page)
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

/** Waits until the page that the address leads to is drawn, and nothing is asked of the server any more. */
export async function settle(page: Page): Promise<void> {
  const requests = requestsOf(page)
  for (;;) {
    await page.waitForFunction(isDrawn)
    const before = requests.started
    // One turn for what has come, one for what is asked then.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))))
    const isQuiet = requests.started === before && !isAsking(requests)
    if (isQuiet && (await page.evaluate(isDrawn))) return
  }
}

/** In the page: the router has come to its address, and no part of the page waits. */
function isDrawn(): boolean {
  const { __TSR_ROUTER__: router } = globalThis as { __TSR_ROUTER__?: { state: { status: string } } }
  const isBusy = document.querySelector('[aria-busy="true"]') !== null
  return router?.state.status !== 'pending' && !isBusy && document.querySelector('main h1') !== null
}

type Requests = { readonly open: Map<Request, number>; started: number }
const REQUESTS = new WeakMap<Page, Requests>()

/** A request of a worker that was ended meanwhile is never said to be over: after some seconds it is taken to be. */
function isAsking({ open }: Requests): boolean {
  return [...open.values()].some((since) => performance.now() - since < 5000)
}

/** What a page asks of the server, counted from the first call on. The line on which a server tells of a job stays open. */
function requestsOf(page: Page): Requests {
  const known = REQUESTS.get(page)
  if (known !== undefined) return known
  const requests: Requests = { open: new Map(), started: 0 }
  REQUESTS.set(page, requests)
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') return
    requests.open.set(request, performance.now())
    requests.started++
  })
  page.on('requestfinished', (request) => requests.open.delete(request))
  page.on('requestfailed', (request) => requests.open.delete(request))
  return requests
}

/** Goes to another address of the application as its links do: nothing is loaded anew. */
export async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    if (location.pathname + location.search === to) return
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await settle(page)
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
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(await readAxe())
  }
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
export async function findOverflow(page: Page | Frame): Promise<readonly string[]> {
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
  return page.evaluate((pattern) => {
    const id = new RegExp(pattern)
    const attributes = ['aria-label', 'title', 'placeholder']
    const texts = [...document.querySelectorAll('body *')].flatMap((element) => [
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.nodeValue ?? ''),
      ...attributes.map((name) => element.getAttribute(name) ?? ''),
    ])
    return texts.filter((text) => id.test(text))
  }, MESSAGE_ID)
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
