import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBase, readProblems } from '../testing/read-text.ts'
import { temporaryFiles } from '../testing/temporary-files.ts'
import { CANONICAL_FIELDS } from './canonical-field.ts'
import { guessMapping } from './guess-mapping.ts'
import { HEADER_SYNONYMS } from './header-synonyms.ts'
import { looksLikeAcv } from './looks-like-acv.ts'
import { normaliseHeader } from './normalise-header.ts'

const file = temporaryFiles()

test.each([
  ['accountId', 'account id'],
  ['Account_ID', 'account id'],
  ['ACCOUNT-ID', 'account id'],
  ['customerID', 'customer id'],
  ['Customer ID (SFDC)', 'customer id sfdc'],
  ['property_annualrevenue', 'annualrevenue'],
  ['Health_Score__c', 'health score'],
  ['Währung', 'wahrung'],
  ['Größe', 'grosse'],
  ['従業員数', '従業員数'],
  ['  NPS ', 'nps'],
  ['ARRAmount', 'arr amount'],
])('[I20] %s is compared as %s', (header, normalised) => {
  expect(normaliseHeader(header)).toBe(normalised)
})

test.each(CANONICAL_FIELDS)('[I20] %s is found by each of its own synonyms', (field) => {
  for (const synonym of HEADER_SYNONYMS[field]) {
    expect(normaliseHeader(synonym), 'a synonym as headers are compared').toBe(synonym)
    expect([...guessMapping([synonym]).fields.keys()]).toEqual([field])
  }
})

test('[I20] no synonym of ACV looks like a trap', () => {
  for (const synonym of HEADER_SYNONYMS.acv) expect(looksLikeAcv(synonym)).toBeUndefined()
})

describe('lists of five languages', () => {
  test.each([
    ['English', 'Customer ID,Company Name,ARR,Employees,Industry,Renewal Date,CSM,Health Score'],
    [
      'German',
      'Kundennummer,Firma,Jahresvertragswert,Mitarbeiterzahl,Branche,Verlängerungsdatum,Betreuer,Gesundheitswert',
    ],
    [
      'Portuguese',
      'Código do cliente,Razão social,Valor anual do contrato,Número de funcionários,Setor,Data de renovação,Responsável,Pontuação de saúde',
    ],
    ['Japanese', '顧客ID,会社名,年間契約額,従業員数,業種,更新日,担当者,ヘルススコア'],
    [
      'Malay',
      'ID Pelanggan,Nama Syarikat,Nilai Kontrak Tahunan,Bilangan Pekerja,Industri,Tarikh Pembaharuan,Pengurus Akaun,Skor Kesihatan',
    ],
  ])('[I20] %s', async (_, header) => {
    const { accounts } = await readBase(
      file('list.csv', `${header}\nC1,Acme,1200,50,Software,2026-05-01,CSM 01,80\n`),
    )
    expect(accounts).toMatchObject([
      {
        id: 'C1',
        name: 'Acme',
        acvMinor: 120_000,
        employees: 50,
        industry: 'Software',
        owner: 'CSM 01',
        health: 80,
        custom: {},
      },
    ])
    expect(accounts[0]!.renewalOn).toBeDefined()
  })
})

test.each([
  ['annual_revenue', 'customer-revenue'],
  ['property_annualrevenue', 'customer-revenue'],
  ['Revenue', 'customer-revenue'],
  ['Jahresumsatz', 'customer-revenue'],
  ['年商', 'customer-revenue'],
  ['MRR', 'monthly'],
  ['Monthly Charges', 'monthly'],
  ['mrr_eur', 'monthly'],
  ['TCV', 'contract-total'],
  ['Amount', 'contract-total'],
])('[I20] %s is never taken for ACV: it is %s', async (lookalike, lookalikeKind) => {
  const path = file('trap.csv', `account_id,${lookalike}\nA,5\n`)
  expect(await readProblems(path)).toEqual([
    {
      code: 'no-acv-column',
      file: 'trap.csv',
      line: 1,
      values: { columns: ['account_id', lookalike], lookalike, lookalikeKind },
    },
  ])
})

test('[I20] beside an ACV column the trap is a note, and custom', async () => {
  const { accounts, summary } = await readBase(
    file('both.csv', 'account_id,acv,mrr,revenue,tcv\nA,5,1,9,15\n'),
  )
  expect(accounts[0]!.custom).toEqual({ mrr: 1, revenue: 9, tcv: 15 })
  expect(summary.notes).toEqual(
    expect.arrayContaining([
      { code: 'mrr-column-found', values: { column: 'mrr' } },
      { code: 'contract-total-column-found', values: { column: 'tcv' } },
      { code: 'customer-revenue-column-found', values: { column: 'revenue' } },
    ]),
  )
})

test('[I21] without an id column the name serves', async () => {
  const { accounts, summary } = await readBase(file('named.csv', 'Company,ACV\nAcme,5\nAcme,6\n'))
  expect(accounts).toMatchObject([{ id: 'Acme', name: 'Acme' }])
  expect(summary.notes).toContainEqual({ code: 'name-used-as-id', values: { column: 'Company' } })
  expect(summary.rejected).toMatchObject([{ code: 'duplicate-id', line: 3, values: { firstLine: 2 } }])
})

test('[I3] [I20] any header gives each field one column and each column one field', () => {
  const word = fc.constantFrom(
    'account',
    'id',
    'name',
    'acv',
    'arr',
    'eur',
    'annual',
    'revenue',
    'owner',
    'health',
    '顧客',
    'x',
  )
  const header = fc.array(
    fc.array(word, { maxLength: 3 }).map((words) => words.join('_')),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(header, (names) => {
      const { fields } = guessMapping(names)
      expect(new Set(fields.values()).size).toBe(fields.size)
      const acv = fields.get('acv')
      if (acv !== undefined) expect(names[acv]).not.toMatch(/revenue/)
    }),
  )
})
