import { beforeAll, expect, test } from 'vitest'
import { commitModel } from './commit-model.ts'
import { findBarriers, settle, showTheme, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const DAY = 86_400_000
const DAYS = 26
/** What the treatment does, in logins. */
const EFFECT = 8
const SPREAD = 11

const used = useSite({ daysAgo: DAYS })
const today = Date.now()
const dayAt = (offset: number) => new Date(today + (offset - DAYS) * DAY).toISOString().slice(0, 10)

type Member = { readonly accountId: string; readonly externalId: string; readonly arm: string }

let pilotId = ''
let members: readonly Member[] = []
let running = ''

const PROTOCOL = {
  name: 'Office hours',
  hypothesis: 'An open hour a month brings four more logins a week.',
  treatment: 'An invitation to an open hour with an expert.',
  ...{ scope: '', exclude: '', share: 0.25, seed: 1, strata: ['tier'], unit: 'account' },
  primary: {
    ...{ name: 'Logins', kind: 'mean', better: 'higher' },
    source: { code: 'signal', metric: 'logins', how: 'last' },
  },
  others: [
    { name: 'ACV', source: { code: 'acv' }, kind: 'mean', better: 'higher' },
    { name: 'Left', source: { code: 'left' }, kind: 'proportion', better: 'lower' },
  ],
  rule: { minimumEffect: 4, alpha: 0.05 },
}

beforeAll(async () => {
  const { site } = used
  await commitModel(site)
  const { items } = (await site.call('GET', '/accounts?limit=1000')) as { items: Member[] }
  await importLogins(
    items.map(({ externalId }) => [externalId, loginsBefore(externalId)]),
    -3,
  )
  pilotId = await begin({ ...PROTOCOL, startsOn: dayAt(0), endsOn: dayAt(DAYS) })
  members = await membersOf(pilotId)
}, 60_000)

test('a pilot from its first look to the decision, as days pass', async () => {
  const { page, complaints, close } = await used.browser.visit(`/pilots/${pilotId}`)
  const heading = page.getByRole('heading', { level: 1 })
  await heading.getByText('Week 1 of 4.').waitFor()
  await heading.getByText('Nobody has looked yet.').waitFor()
  await page.getByText('No look has been taken').waitFor()
  await takePicture(page, 'pilot-running-unseen-en-light')
  await page.getByRole('button', { name: 'Take a look' }).click()
  await page.getByRole('status').getByText('Look 1 is kept').waitFor()
  await heading.getByText('Nothing may be concluded yet').waitFor()

  await measure(10)
  await used.site.letDaysPass()
  await page.reload()
  await settle(page)
  await heading.getByText('Week 2 of 4.').waitFor()
  await page.getByRole('button', { name: 'Take a look' }).click()
  await heading.getByText('It may be decided already: Scale.').waitFor()
  await page.locator('#pilot-looks').getByText('lies on the better side by now').waitFor()
  await page.getByText('Nobody who takes part has left').waitFor()
  expect(await page.getByRole('region', { name: 'Looks' }).getByRole('row').count()).toBe(3)
  expect(await findBarriers(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 1500 })
  await takePicture(page, 'pilot-running-en-light')
  await showTheme(page, 'dark')
  await takePicture(page, 'pilot-running-en-dark')
  await showTheme(page, 'light')
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.getByRole('tab', { name: /^Accounts/ }).click()
  await page.getByRole('gridcell', { name: 'Treated' }).first().waitFor()
  expect(new URL(page.url()).search).toBe('?view=members')
  await page.goto(`${used.site.url}/pilots/${pilotId}?view=members&arm=treated`)
  await settle(page)
  const treated = members.filter(({ arm }) => arm === 'treated').length
  await page.getByText(`${treated} rows`).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'pilot-members-en-light')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  expect((await download).suggestedFilename()).toBe('pilot-accounts.csv')
  await page.getByRole('tab', { name: 'Protocol' }).click()
  await page.getByText('its fingerprint still matches').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'pilot-protocol-en-light')

  await measure(24)
  await used.site.letDaysPass()
  await page.goto(`${used.site.url}/pilots/${pilotId}`)
  await settle(page)
  await heading.getByText('End the pilot to see what came of it.').waitFor()
  await page.getByRole('button', { name: 'End the pilot' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End the pilot' }).click()
  await heading.getByText(/^Scale\. Logins: The treated did better by [78]/).waitFor()
  await page.locator('#pilot-forest').getByText('pays from 4').first().waitFor()
  await page.getByText('as good as').waitFor()

  // Another decision than the rule's takes a reason, and what is typed survives a reload.
  await page.getByRole('radio', { name: /Iterate/ }).check()
  await page.getByRole('button', { name: 'Decide: Iterate' }).click()
  await page.getByText('Write why, in a sentence.').waitFor()
  await page.getByRole('textbox', { name: 'Why' }).fill('The hours are full; a second one comes first.')
  await page.reload()
  await settle(page)
  expect(await page.getByRole('textbox', { name: 'Why' }).inputValue()).toContain('a second one')
  expect(await findBarriers(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 2600 })
  await takePicture(page, 'pilot-result-to-decide-en-light')
  await page.setViewportSize({ width: 1280, height: 800 })
  const viewer = await used.site.join('viewer')
  const other = await used.browser.visit(`/pilots/${pilotId}`, { cookie: viewer })
  await other.page.getByText('You may not decide on pilots.').waitFor()
  await other.close()
  await page.getByRole('button', { name: 'Decide: Iterate' }).click()
  await page.getByText('Olivia Owner decided on').waitFor()
  await page.getByText('The rule said otherwise: Scale.').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('link', { name: 'Retention' }).isVisible()).toBe(false)
  await page.setViewportSize({ width: 800, height: 1600 })
  await takePicture(page, 'pilot-result-print-en')
  await page.emulateMedia({ media: 'screen' })
  expect(complaints).toEqual([])
  await close()
})

test('groups that are not what was drawn: the page says so before anything else, and shows no figure unasked', async () => {
  const { page, close } = await visitWith({ code: 'sample-ratio', values: { p: 0.00002 } })
  await page.getByRole('heading', { level: 1 }).getByText('Do not believe the figures').waitFor()
  await page.getByRole('alert').getByText('The arms are not as large as they were drawn').waitFor()
  expect(await page.locator('#pilot-forest').isVisible()).toBe(false)
  await takePicture(page, 'pilot-result-doubt-en-light')
  await page.getByText('Show the figures that must not be believed').click()
  expect(await page.locator('#pilot-forest').isVisible()).toBe(true)
  expect(await findBarriers(page)).toEqual([])
  await page.route(`**/api/pilots/${pilotId}`, async (route) => {
    const reply = await route.fetch()
    const pilot = (await reply.json()) as { lock: object }
    await route.fulfill({ response: reply, json: { ...pilot, lock: { ...pilot.lock, isIntact: false } } })
  })
  await page.reload()
  await page.getByRole('alert').getByText('The protocol is not the one that was locked').waitFor()
  await close()
})

test('a result that says nothing looks like neither a success nor a failure', async () => {
  const values = { gain: 1.5, lower: -2, upper: 5, minimumEffect: 4 }
  const { page, close } = await visitWith({ code: 'inconclusive', values })
  await page
    .getByRole('heading', { level: 1 })
    .getByText('Iterate. Logins: The data fit anything between −2 and 5')
    .waitFor()
  await page.getByText('That is neither a success nor a failure').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  await takePicture(page, 'pilot-result-open-en-light')
  await close()
})

test('one that is ended early says what counts, one that is called off that nothing follows, and an account where it took part', async () => {
  const days = { startsOn: dayAt(DAYS), endsOn: dayAt(DAYS + 28) }
  const early = await begin({ ...PROTOCOL, ...days, name: 'Short calls', others: [] })
  const { page, complaints, close } = await used.browser.visit(`/pilots/${early}`)
  await page.getByRole('button', { name: 'End it early' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'End it early' }).click()
  await dialog.getByText('Write why, in a sentence.').waitFor()
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The team has left.')
  await dialog.getByRole('button', { name: 'End it early' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await heading.getByText('No verdict: the pilot could not tell').waitFor()
  await page.getByText('“The team has left.”').waitFor()
  await page.setViewportSize({ width: 1280, height: 1600 })
  await takePicture(page, 'pilot-result-early-en-light')
  await page.setViewportSize({ width: 1280, height: 800 })

  const cancelled = await begin({ ...PROTOCOL, ...days, name: 'Long calls' })
  await page.goto(`${used.site.url}/pilots/${cancelled}`)
  await page.getByRole('button', { name: 'Call it off' }).click()
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Nobody has the time.')
  await dialog.getByRole('button', { name: 'Call it off' }).click()
  await heading.getByText('Nothing follows from it.').waitFor()
  await page.goto(`${used.site.url}/base/${members[0]!.accountId}`)
  await page.getByRole('link', { name: /^Was in the pilot Office hours/ }).click()
  await heading.getByText('Scale.').waitFor()
  expect(complaints).toEqual([])
  await close()
  running = await begin({ ...PROTOCOL, ...days, name: 'Calls again' })
  await used.site.call('POST', `/pilots/${running}/looks`, {})
})

testPages(used, () => ({
  'pilot-result': `/pilots/${pilotId}`,
  'pilot-watched': `/pilots/${running}`,
  'pilot-drawn': `/pilots/${running}?view=draw`,
}))

function loginsBefore(externalId: string): number {
  return 40 + ((Number(externalId.slice(2)) * 7) % SPREAD)
}

/** Logins of a day of the pilot: as before, and more where they were treated. */
async function measure(offset: number): Promise<void> {
  await importLogins(
    members.map(({ externalId, arm }, index) => [
      externalId,
      loginsBefore(externalId) + (index % 5) + (arm === 'treated' ? EFFECT : 0),
    ]),
    offset,
  )
}

async function importLogins(values: readonly (readonly [string, number])[], offset: number): Promise<void> {
  const lines = values.map(([id, value]) => `${id},logins,${dayAt(offset)},${value}`)
  await used.site.importList('signals', ['account_id,metric,day,value', ...lines].join('\n'))
}

async function membersOf(id: string): Promise<readonly Member[]> {
  return ((await used.site.call('GET', `/pilots/${id}/members?limit=1000`)) as { items: Member[] }).items
}

async function begin(protocol: object): Promise<string> {
  const drafted = (await used.site.call('POST', '/pilots', protocol)) as { pilotId: string }
  const { csrfToken } = (await used.site.call('GET', '/session')) as { csrfToken: string }
  const started = await fetch(`${used.site.url}/api/pilots/${drafted.pilotId}/start`, {
    method: 'POST',
    headers: {
      ...{ Cookie: used.site.cookie, Origin: used.site.url, 'X-CSRF-Token': csrfToken },
      'If-Match': '"1"',
    },
  })
  expect(started.status, await started.clone().text()).toBe(200)
  return drafted.pilotId
}

/** The pilot's page as it would be if this were why the rule says to iterate. */
async function visitWith(reason: object) {
  const visited = await used.browser.visit('/pilots')
  const { page } = visited
  await page.route(`**/api/pilots/${pilotId}/looks*`, async (route) => {
    const reply = await route.fetch()
    const looks = (await reply.json()) as { items: object[] }
    const items = looks.items.map((look) => ({ ...look, reasons: [reason], verdict: 'iterate' }))
    await route.fulfill({ response: reply, json: { ...looks, items } })
  })
  await page.goto(`${used.site.url}/pilots/${pilotId}`)
  await settle(page)
  return visited
}
