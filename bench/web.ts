import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { openBrowser } from '../test/browser/open-browser.ts'
import { type Site, startSite } from '../test/browser/start-site.ts'
import { generateAccountLines } from './generate-accounts.ts'
import { observeInteractions, type Timed, timeInteraction } from './time-interaction.ts'

// How fast the web application answers with so many accounts: `node bench/web.ts [accounts]`. The same list in AG Grid Community, in the
// same Chromium and the same run, is what somebody would take who built such a page from parts.
const accounts = Number(process.argv[2] ?? 100_000)
const MODEL = 'tierwise: 1\nname: Bench\n'

const OTHER_PAGE = `<!doctype html><title>AG Grid</title><main aria-busy="true"><h1>AG Grid</h1><div id="grid" style="height:700px"></div></main>
<script src="/grid.js"></script><script>
const text = (field) => ({ field, filter: 'agTextColumnFilter', floatingFilter: true, filterParams: { debounceMs: 0 } })
fetch('/rows.json').then((answer) => answer.json()).then((rowData) => {
  agGrid.createGrid(document.getElementById('grid'), {
    columnDefs: [
      text('name'),
      ...['acv', 'employees', 'health'].map((field) => ({ field, width: 100, valueGetter: ({ data }) => data[field] === '' ? null : Number(data[field]) })),
      ...['account_id', 'industry', 'region', 'country', 'owner', 'tier'].map(text),
      text('renewal_date'),
    ],
    rowData,
  })
  document.querySelector('main').removeAttribute('aria-busy')
})
</script>`

const site = await startSite({ hasDemo: false })
const browser = await openBrowser(site)
try {
  await fill(site)
  console.log(
    `\n${accounts.toLocaleString('en')} accounts; to the next paint, and until the rows are those asked for`,
  )
  console.table(await measureBase())
  console.table(await measurePlan())
  console.log('\nAG Grid Community with the same list')
  console.table(await measureOther())
} finally {
  await browser.close()
  await site.stop()
}

async function fill({ importList, call }: Site): Promise<void> {
  await importList('accounts', [...generateAccountLines(accounts, 1)].join('\n'))
  await call('PUT', '/model/draft', { document: MODEL })
  await call('POST', '/model/versions', { reason: 'bench' })
  const { jobId } = (await call('POST', '/plans', {})) as { jobId: string }
  for (;;) {
    const { state } = (await call('GET', `/jobs/${jobId}`)) as { state: string }
    if (state === 'done') return
    if (state === 'failed') throw new Error('the plan failed')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function measureBase(): Promise<readonly Timed[]> {
  const rows: Timed[] = []
  const begun = performance.now()
  const { page, close } = await browser.visit('/base')
  rows.push({
    what: 'open the page',
    'paint ms': undefined,
    'done ms': Math.round(performance.now() - begun),
  })
  await observeInteractions(page)
  const grid = page.getByRole('grid')
  const time = (what: string, act: () => Promise<unknown>, done: () => Promise<unknown>) =>
    timeInteraction(page, { what, act, done }).then((timed) => rows.push(timed))
  const header = (name: string) => page.getByRole('columnheader', { name })
  const sortedBy = (name: string, way: string) => () =>
    page.waitForFunction(
      ([name, way]) =>
        [...document.querySelectorAll('[role="columnheader"]')].some(
          (head) => head.textContent?.includes(name!) && head.getAttribute('aria-sort') === way,
        ),
      [name, way],
    )
  await time(
    'sort by ACV',
    () => header('ACV').getByRole('button').first().click(),
    sortedBy('ACV', 'ascending'),
  )
  await time(
    'sort by name',
    () => header('Name').getByRole('button').first().click(),
    sortedBy('Name', 'ascending'),
  )
  const filter = page.getByLabel('Filter: Name')
  await filter.focus()
  for (const letter of '123') {
    await time(
      `type ${letter} into a filter`,
      () => page.keyboard.type(letter),
      () => page.waitForTimeout(300),
    )
  }
  await time(
    'clear the filter',
    () => filter.fill(''),
    () => page.waitForTimeout(300),
  )
  await grid.focus()
  await time(
    'End: the last row',
    () => page.keyboard.press('Control+End'),
    () => page.waitForTimeout(100),
  )
  await time(
    'arrow up',
    () => page.keyboard.press('ArrowUp'),
    () => page.waitForTimeout(100),
  )
  await time(
    'open an account',
    () => page.keyboard.press('Enter'),
    () => page.getByRole('complementary').getByRole('heading').first().waitFor(),
  )
  rows.push(await timeScroll(page, '[role="grid"]'))
  await page.keyboard.press('Control+k')
  await time(
    'search for an account',
    () => page.keyboard.type('9'),
    () => page.getByRole('dialog').getByRole('option').first().waitFor(),
  )
  await close()
  return rows
}

async function measurePlan(): Promise<readonly Timed[]> {
  const { items } = (await site.call('GET', '/plans?limit=1')) as { items: { id: string }[] }
  const begun = performance.now()
  const { page, close } = await browser.visit(`/plan/${items[0]!.id}`)
  const rows: Timed[] = [
    { what: 'open a plan', 'paint ms': undefined, 'done ms': Math.round(performance.now() - begun) },
  ]
  await observeInteractions(page)
  const grid = page.getByRole('grid')
  await grid.focus()
  for (const key of ['ArrowDown', 'Control+End', 'Enter']) {
    rows.push(
      await timeInteraction(page, {
        what: `plan: ${key}`,
        act: () => page.keyboard.press(key),
        done: () => page.waitForTimeout(100),
      }),
    )
  }
  await close()
  return rows
}

/** Frames while ten thousand pixels are scrolled: the slowest of twenty is what one notices. */
async function timeScroll(page: Page, selector: string): Promise<Timed> {
  const frames = await page.evaluate(async (selector) => {
    const grid = document.querySelector(selector)!
    const box = [grid, ...grid.querySelectorAll('*')].find(
      (element) => element.scrollHeight > element.clientHeight + 1000,
    )!
    box.scrollTop = 0
    const found: number[] = []
    let last = performance.now()
    for (let frame = 0; frame < 100; frame++) {
      box.scrollTop += 100
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      found.push(now - last)
      last = now
    }
    return found.sort((one, other) => one - other)
  }, selector)
  return { what: 'scroll, a frame at p95', 'paint ms': Math.round(frames[95]!), 'done ms': undefined }
}

async function measureOther(): Promise<readonly Timed[]> {
  const [head, ...lines] = [...generateAccountLines(accounts, 1)]
  const names = head!.split(',')
  const records = lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell])),
  )
  const files: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
    '/': ['text/html', OTHER_PAGE],
    '/grid.js': [
      'text/javascript',
      readFileSync(new URL('node_modules/ag-grid-community/dist/ag-grid-community.min.js', import.meta.url)),
    ],
    '/rows.json': ['application/json', JSON.stringify(records)],
  }
  const server = createServer(({ url }, answer) => {
    const [type, body] = files[url!] ?? ['text/plain', '']
    answer.setHeader('Content-Type', type).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const other = await openBrowser({ ...site, url })
  const begun = performance.now()
  const { page } = await other.visit('/', { cookie: null })
  const rows: Timed[] = [
    { what: 'open the page', 'paint ms': undefined, 'done ms': Math.round(performance.now() - begun) },
  ]
  await observeInteractions(page)
  const time = (what: string, act: () => Promise<unknown>) =>
    timeInteraction(page, { what, act, done: () => page.waitForTimeout(300) }).then((timed) =>
      rows.push(timed),
    )
  await time('sort by ACV', () => page.locator('.ag-header-cell[col-id=acv] .ag-header-cell-label').click())
  await time('sort by name', () => page.locator('.ag-header-cell[col-id=name] .ag-header-cell-label').click())
  const filter = page.locator('.ag-floating-filter input').first()
  await filter.focus()
  for (const letter of '123') await time(`type ${letter} into a filter`, () => page.keyboard.type(letter))
  await time('clear the filter', () => filter.fill(''))
  await page.locator('.ag-cell').first().click()
  await time('End: the last row', () => page.keyboard.press('Control+End'))
  await time('arrow up', () => page.keyboard.press('ArrowUp'))
  rows.push(await timeScroll(page, '.ag-root'))
  await other.close()
  server.close()
  return rows
}
