import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../domain/model/model.ts'
import { describe as describeIn } from '../language/describe.ts'
import { aPlan } from './a-plan.ts'
import { describeReport } from './describe-report.ts'
import { renderHtml } from './render-html.ts'
import { renderMarkdown } from './render-markdown.ts'
import { textOf } from './report.ts'

const english = describeIn({ language: 'en', currency: 'USD' })
const plan = aPlan({ answers: { margin: 0.75 } })
const html = renderHtml(plan, english)
const attack = `<script>alert(1)</script><img src="https://example.com/x" onerror='y'>`

describe('[R1] one self-contained file', () => {
  test('fetches and runs nothing', () => {
    expect(html).not.toMatch(/<(script|link|iframe|object|embed|img|base)\b/i)
    expect(html).not.toMatch(/\b(src|srcset|action|formaction|poster|data)=/i)
    expect(html).not.toMatch(/@import|url\((?!#)/i)
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
    expect([...html.matchAll(/href="([^"]*)"/g)].every(([, address]) => address!.startsWith('#'))).toBe(true)
    expect(html).not.toMatch(/\son\w+=/i)
  })

  test('says so itself', () => {
    expect(html).toContain(
      `http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;"`,
    )
  })

  test('is well formed: every element is closed in order, every id is there once, every reference leads to one', () => {
    expect(unclosedElements(html)).toEqual([])
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!)
    expect(new Set(ids).size).toBe(ids.length)
    const references = [
      ...html.matchAll(/(?:href="#|aria-labelledby="|aria-describedby="|url\(#)([^")]+)/g),
    ].flatMap(([, names]) => names!.split(' '))
    expect(references.length).toBeGreaterThan(20)
    expect(references.filter((name) => !ids.includes(name))).toEqual([])
  })
})

describe('[R2] names from a customer list', () => {
  const attacked = aPlan({ firstName: attack })

  test('are no markup in HTML', () => {
    const page = renderHtml(attacked, english)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).not.toContain('<script>')
    expect(page).not.toMatch(/<img/i)
    expect(unclosedElements(page)).toEqual([])
  })

  test('are no markup in Markdown', () => {
    const text = renderMarkdown(aPlan({ firstName: '**x** | <b>y</b>\n# z' }), english)
    expect(text).toContain('\\*\\*x\\*\\* \\| \\<b\\>y\\</b\\> \\# z')
  })

  test('cannot leave the style sheet, where the foot of the page is', () => {
    const page = renderHtml(
      { ...plan, isDefaultModel: false, model: { ...plan.model, name: '"}</style><b>' } },
      english,
    )
    expect(page.match(/<\/style>/g)).toHaveLength(1)
    expect(page).not.toContain('<b>')
  })
})

describe('[R3] the answer', () => {
  const { answer, figures } = describeReport(plan, english)

  test('is the first heading and the first line of the Markdown', () => {
    expect(html).toContain(`<h1>${answer}</h1>`)
    expect(renderMarkdown(plan, english).startsWith(`# ${answer}\n`)).toBe(true)
  })

  test('counts the accounts of the tiers by touch model', () => {
    const [high, low, tech] = plan.tiers.map(({ accounts }) => accounts)
    expect(answer).toMatch(
      new RegExp(`^Hybrid\\. ${high} accounts high-touch, ${low} low, ${tech} tech; CS costs `),
    )
    expect(answer).toContain(english.share(plan.economics.costShare))
  })

  test('stands over the figures of the plan', () => {
    const shown = Object.fromEntries(figures.map(({ label, value }) => [label, value]))
    expect(shown).toMatchObject({
      'Active accounts': '120',
      ARR: english.moneyShort(plan.customerBase.arrMinor),
      'CS cost a year': english.moneyShort(plan.economics.csCostMinor),
      'CSMs needed': String(plan.staffing.csmsNeeded),
      Movements: String(plan.movements.size),
      Findings: String(plan.findings.length),
    })
  })

  test('has sums under the tiers that are those of the plan', () => {
    const table = describeReport(plan, english)
      .sections.flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'table' && block.title === 'Cost and verdict at the target ratio')
    expect(table?.kind === 'table' && table.foot?.map(textOf)).toEqual([
      'All tiers',
      english.number(plan.tiers.reduce((sum, { accounts }) => sum + accounts, 0)),
      english.money(plan.economics.arrMinor),
      english.money(plan.economics.csCostMinor),
      english.share(plan.economics.costShare),
      english.wordFor('verdict', plan.economics.verdict),
      english.money(plan.economics.staffedCostMinor),
      english.number(plan.staffing.csmsNeeded),
    ])
  })
})

describe('[R4] findings', () => {
  test('stand in the order of the plan, each with message and fix, in HTML and in Markdown', () => {
    const block = describeReport(plan, english)
      .sections.flatMap(({ blocks }) => blocks)
      .find((candidate) => candidate.kind === 'findings')!
    const findings = block.kind === 'findings' ? block.findings : []
    expect(findings.map(({ code }) => code)).toEqual(plan.findings.map(({ code }) => code))
    expect(findings.length).toBeGreaterThan(2)
    const text = plainText(html)
    for (const { title, message, fix } of findings) {
      for (const said of [title, message, fix]) expect(text).toContain(said.replaceAll('`', ''))
    }
  })

  test('show nothing at stake where nothing is known to be', () => {
    const [first] = plan.findings
    const unknown = { ...plan, findings: [{ ...first!, moneyMinor: undefined }] }
    expect(renderHtml(unknown, english)).not.toContain('class="money')
  })
})

describe('[R5] size', () => {
  test.each([600, 20_000])('a report of %i accounts is below 1 MB', (accounts) => {
    const page = renderHtml(aPlan({ accounts }), english)
    expect(page.length).toBeLessThan(1_000_000)
  })

  test('the rest of a list is counted', () => {
    const large = aPlan({ accounts: 600 })
    expect(plainText(renderHtml(large, english))).toContain(
      `And ${english.number(large.movements.size - 50)} more; the JSON output and the XLSX report have all.`,
    )
  })
})

test('[R11] the same plan is the same page', () => {
  expect(renderHtml(aPlan(), english)).toBe(renderHtml(aPlan(), english))
})

describe('[R13] unknown', () => {
  test('a factor without a score is a dash with its reason', () => {
    const page = renderHtml(aPlan(), english)
    expect(page).toMatch(/Product complexity.*?<span title="Not known">—<\/span>/)
  })

  test('a stand-in for ACV is said before every figure', () => {
    const page = plainText(renderHtml(aPlan({ acvProxy: 'twelve times the bill of May' }), english))
    const notice = page.indexOf('twelve times the bill of May stands for it in every figure below')
    expect(notice).toBeGreaterThan(0)
    expect(notice).toBeLessThan(page.indexOf('Active accounts'))
  })

  test('a base without any ACV still makes a report', () => {
    const empty = aPlan({ accounts: 0 })
    const page = renderHtml(empty, english)
    expect(plainText(page)).toContain('No recommendation yet. No account is placed.')
    expect(page).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('[R14] paper', () => {
  test('A4 with page numbers, always light, rows kept whole', () => {
    const style = /<style>(.*?)<\/style>/s.exec(html)![1]!
    expect(style).toContain('@page{size:A4')
    expect(style).toContain('counter(page) " / " counter(pages)')
    expect(style).toContain('@media screen and (prefers-color-scheme:dark)')
    expect(style).toMatch(/@media print\{[^}]*\}.*tr,figure[^{]*\{break-inside:avoid\}/s)
    expect(style).toMatch(/\.finding\{[^}]*break-inside:avoid/)
  })
})

describe.each(LANGUAGES)('[R15] in %s', (language) => {
  const words = describeIn({ language, currency: 'EUR' })
  const page = renderHtml(aPlan({ currency: 'EUR', answers: { margin: 0.7 } }), words)

  test('every text is there', () => {
    expect(page).toContain(`<html lang="${words.locale}">`)
    expect(page).not.toMatch(/NaN|Infinity|undefined|\[object/)
    // An id that has no words is shown as it is.
    expect(plainText(page)).not.toMatch(/\b(report|finding|evidence|hold|verdict|reason|evolution)\.[a-z_]+/)
  })

  test('no sentence is English unless the reader is', () => {
    const text = plainText(page)
    expect(/\b(the|which|because|accounts)\b/.test(text)).toBe(language === 'en')
  })

  test('Markdown has the same sections', () => {
    const text = renderMarkdown(aPlan({ currency: 'EUR' }), words)
    for (const section of [
      'decision',
      'base',
      'tiers',
      'services',
      'findings',
      'movements',
      'staffing',
      'method',
    ] as const) {
      expect(text).toContain(`\n## ${words.text(`report.section.${section}`)}\n`)
    }
  })
})

/** What a reader sees, without markup. */
function plainText(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}

const VOID = new Set(['meta', 'br', 'hr'])

/** Elements that are closed out of order or never. */
function unclosedElements(page: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, slash, name, self] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/gi)) {
    if (self || VOID.has(name!)) continue
    if (!slash) open.push(name!)
    else if (open.pop() !== name) wrong.push(name!)
  }
  return [...wrong, ...open]
}
