import { afterAll, beforeAll } from 'vitest'
import { type Browser, openBrowser } from './open-browser.ts'
import { type Site, startSite } from './start-site.ts'

type Used = {
  readonly site: Site
  readonly browser: Browser
}

/** A site of these tests' own and a browser that visits it, from before the first of them until after the last. */
export function useSite(filled: { readonly hasDemo?: boolean; readonly daysAgo?: number } = {}): Used {
  let site: Site | undefined
  let browser: Browser | undefined

  beforeAll(async () => {
    site = await startSite(filled)
    browser = await openBrowser(site)
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  return {
    get site() {
      return site!
    },
    get browser() {
      return browser!
    },
  }
}
