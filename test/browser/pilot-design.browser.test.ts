import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { commitModel } from './commit-model.ts'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite()

type Pilot = {
  readonly pilotId: string
  readonly revision: number
  readonly state: string
  readonly protocol: {
    readonly share: number
    readonly scope: string
    readonly treatment: string
    readonly primary: { readonly source: object }
  }
  readonly lock: { readonly hash: string } | null
}

const pathOf = (url: string) => new URL(url).pathname
const readPilot = (pilotId: string) => used.site.call('GET', `/pilots/${pilotId}`) as Promise<Pilot>

beforeAll(() => commitModel(used.site))

let draftId: string

test('whoever has no pilot reads what one is, and begins one that shows at once what it would come to', async () => {
  const { page, complaints, close } = await used.browser.visit('/pilots')
  await page.getByRole('heading', { name: 'Try a change before you roll it out' }).waitFor()
  await page.getByText('The others are the control group.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'pilots-none-en-light')
  await page.getByRole('button', { name: 'Design a pilot' }).click()
  const preview = page.getByRole('region', { name: 'What this would come to today' })
  await preview.getByText(/accounts take part/).waitFor()
  draftId = pathOf(page.url()).split('/').at(-1)!
  await page
    .getByRole('heading', { level: 1 })
    .getByText(/\d+ treated, \d+ in the control group, 4 weeks from/)
    .waitFor()

  // Fields of numbers, and the draw follows.
  const arms = async () => (await preview.getByRole('definition').allInnerTexts()).map(Number)
  const before = await arms()
  await page.getByRole('textbox', { name: 'Share that is treated' }).fill('50')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await arms())[0]!).toBeGreaterThan(before[0]!)
  await page.getByRole('textbox', { name: 'Share that is treated' }).fill('150')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('from 1 to 99').waitFor()
  await page.getByRole('textbox', { name: 'Share that is treated' }).fill('50')
  await page.keyboard.press('Enter')

  // A condition is counted while it is written, before anything is saved.
  const scope = page.getByRole('group', { name: 'Who may take part' })
  await scope.getByText(/of \d+ active accounts are in scope/).waitFor()
  const all = await scope.getByRole('status').innerText()
  await scope.getByRole('textbox', { name: 'Expression' }).fill('acv < 20000')
  await page.keyboard.press('Enter')
  await expect.poll(() => scope.getByRole('status').innerText()).not.toBe(all)
  await scope.getByRole('textbox', { name: 'Expression' }).fill('acvx < 20000')
  await page.keyboard.press('Enter')
  await scope.getByText('Did you mean').waitFor()
  await scope.getByRole('textbox', { name: 'Expression' }).fill("tier == 'low'")
  await page.keyboard.press('Enter')
  await expect.poll(() => scope.getByRole('combobox', { name: 'Field' }).inputValue()).toBe('tier')

  // What is not saved survives a reload; Ctrl Enter saves.
  await page.getByRole('textbox', { name: 'What the treated accounts get' }).fill('A call in the first week')
  await page.getByText('Not saved yet').waitFor()
  await page.reload()
  await settle(page)
  const treatment = page.getByRole('textbox', { name: 'What the treated accounts get' })
  expect(await treatment.inputValue()).toBe('A call in the first week')
  await treatment.press('Control+Enter')
  await page.getByText('Saved.', { exact: true }).waitFor()
  expect((await readPilot(draftId)).protocol).toMatchObject({
    ...{ share: 0.5, scope: "tier == 'low'", treatment: 'A call in the first week' },
  })
  expect(complaints.filter((complaint) => !complaint.includes('status of 422'))).toEqual([])
  await close()
})

test('what the weeks cannot show is said before the start, with a metric that moves earlier', async () => {
  const { page, complaints, close } = await used.browser.visit(`/pilots/${draftId}`)
  const preview = page.getByRole('region', { name: 'What this would come to today' })
  await page.getByRole('combobox', { name: 'Metric' }).selectOption('left')
  await preview.getByText('What these weeks can show is not known').waitFor()
  await takePicture(page, 'pilot-proposal-en-light')
  await preview.getByRole('button', { name: 'Let “Health score” decide instead' }).click()
  await expect.poll(() => page.getByRole('combobox', { name: 'Metric' }).first().inputValue()).toBe('health')
  await preview.getByText('These 4 weeks can show it').waitFor()
  expect(await page.locator('#pilot-other-0').inputValue()).toBe('left')
  await page.getByRole('button', { name: 'Stop watching Share that leaves' }).click()

  // A signal that nobody has named is neither drawn for nor saved.
  await page.getByRole('button', { name: 'Watch another metric' }).click()
  await page.locator('#pilot-other-0').selectOption('signal')
  await page.getByText('Name the signal').first().waitFor()
  const save = page.getByRole('button', { name: 'Save', exact: true })
  expect(await save.getAttribute('aria-disabled')).toBe('true')
  await page.getByRole('button', { name: 'Stop watching A signal' }).click()
  await save.click()
  await page.getByText('Saved.', { exact: true }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('of two who write at once each keeps what they have changed', async () => {
  const { page, complaints, close } = await used.browser.visit(`/pilots/${draftId}`)
  const hypothesis = page.getByRole('textbox', { name: 'What you expect of it' })
  await hypothesis.fill('Health rises by five points.')
  const { revision, protocol } = await readPilot(draftId)
  await savePilot(revision, { ...protocol, share: 0.4 })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('has saved this draft meanwhile').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep the parts that I have changed' }).click()
  expect(await page.getByRole('textbox', { name: 'Share that is treated' }).inputValue()).toBe('40')
  expect(await hypothesis.inputValue()).toBe('Health rises by five points.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved.', { exact: true }).waitFor()
  expect(complaints.filter((complaint) => !complaint.includes('status of 412'))).toEqual([])
  await close()
})

test('the start says what it locks, and locks it', async () => {
  const { pilotId } = await copyOf(draftId, {
    ...{ name: 'Calls', treatment: '', hypothesis: 'Health rises.', scope: "tier == 'tech'" },
  })
  const { page, complaints, close } = await used.browser.visit(`/pilots/${pilotId}`)
  const start = page.getByRole('button', { name: 'Lock and start' })
  expect(await start.getAttribute('aria-disabled')).toBe('true')
  await page.getByRole('button', { name: 'Say what the treated accounts get' }).click()
  await page.keyboard.type('A call')
  await start.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Nobody can change it afterwards').waitFor()
  await takePicture(page, 'pilot-start-en-light')
  await dialog.getByRole('button', { name: 'Lock and start' }).click()
  await expect.poll(async () => (await readPilot(pilotId)).state).toBe('running')
  const { lock, protocol } = await readPilot(pilotId)
  expect(protocol.treatment).toBe('A call')
  expect(lock!.hash).toMatch(/^[0-9a-f]{64}$/)
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('status').getByText(lock!.hash).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'pilot-just-locked-en-light')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'The draw as CSV' }).first().click()
  const csv = readFileSync(await (await downloading).path(), 'utf8')
  expect(csv.split('\r\n')[0]).toBe(
    'account_id,external_id,name,arm,stratum,book,tier,Health score before,Health score after',
  )
  expect(csv).toMatch(/,treated,/)
  await page.goto(`${used.site.url}/pilots`)
  await settle(page)
  await page.getByRole('row', { name: /Calls.*Running/ }).waitFor()
  await page.getByRole('heading', { level: 1 }).getByText('1 pilot is running, 1 is a draft.').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('what was called off is designed once more, with accounts drawn anew', async () => {
  const { pilotId } = await copyOf(draftId, { name: 'Mails' })
  const { page, complaints, close } = await used.browser.visit(`/pilots/${pilotId}`)
  await page.getByRole('button', { name: 'Call the draft off' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Nobody has the time.')
  await dialog.getByRole('button', { name: 'Call the draft off' }).click()
  await page.getByRole('row', { name: /Mails.*Called off.*Nobody has the time/ }).waitFor()
  await page.getByRole('link', { name: 'Mails' }).click()
  await page.getByRole('button', { name: 'Design the next pilot from this one' }).click()
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Name of the pilot' }).inputValue())
    .toBe('Mails (2)')
  expect(complaints).toEqual([])
  await close()
})

test('who may not design reads a draft, and a CSM is told for whom pilots are', async () => {
  const viewer = await used.site.join('viewer')
  const { page, complaints, close } = await used.browser.visit(`/pilots/${draftId}`, { cookie: viewer })
  await page.getByText('This pilot is a draft').waitFor()
  expect(await page.getByRole('textbox', { name: 'What the treated accounts get' }).count()).toBe(0)
  await close()
  const csm = await used.browser.visit('/pilots', { cookie: await used.site.join('csm') })
  await csm.page.getByText('It is for:').waitFor()
  expect([...complaints, ...csm.complaints]).toEqual([])
  await csm.close()
})

async function savePilot(revision: number, protocol: object): Promise<void> {
  const { csrfToken } = (await used.site.call('GET', '/session')) as { csrfToken: string }
  const saved = await fetch(`${used.site.url}/api/pilots/${draftId}`, {
    method: 'PUT',
    headers: {
      ...{ Cookie: used.site.cookie, Origin: used.site.url, 'X-CSRF-Token': csrfToken },
      ...{ 'Content-Type': 'application/json', 'If-Match': `"${revision}"` },
    },
    body: JSON.stringify(protocol),
  })
  expect(saved.status).toBe(200)
}

async function copyOf(pilotId: string, change: object): Promise<Pilot> {
  const { protocol } = await readPilot(pilotId)
  return (await used.site.call('POST', '/pilots', { ...protocol, ...change })) as Pilot
}

testPages(used, () => ({ 'pilot-design': `/pilots/${draftId}`, pilots: '/pilots' }))
