import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { readBase, readProblems } from '../testing/read-text.ts'
import { temporaryFiles } from '../testing/temporary-files.ts'
import { parseMap } from './parse-map.ts'

const file = temporaryFiles()
const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const MAPS = fileURLToPath(new URL('../../../maps/', import.meta.url))
const DEFAULT_DAY = { isAsOfDefault: true }

function arrMinor(accounts: readonly { readonly acvMinor: number | undefined }[]): number {
  return accounts.reduce((sum, { acvMinor }) => sum + (acvMinor ?? 0), 0)
}

test.each(readdirSync(MAPS))('[I25] maps/%s keeps to the schema', (name) => {
  expect(parseMap(readFileSync(join(MAPS, name), 'utf8'), name)).toMatchObject({ kind: 'map' })
})

describe.skipIf(!existsSync(DATA))('known data', () => {
  test('[I33] ravenstack: active MRR of 10,159,608 a month', async () => {
    const { accounts, summary } = await readBase(
      join(DATA, 'ravenstack/ravenstack_accounts.csv'),
      DEFAULT_DAY,
    )
    expect(accounts).toHaveLength(500)
    expect(arrMinor(accounts)).toBe(10_159_608 * 12 * 100)
    expect(summary).toMatchObject({
      knownSource: 'RavenStack',
      asOf: parseDay('2024-12-31'),
      rejectedRows: 0,
    })
  })

  test('[I33] ravenstack: MRR of an earlier month end', async () => {
    const asOf = parseDay('2024-06-30')!
    const { accounts } = await readBase(join(DATA, 'ravenstack/ravenstack_accounts.csv'), { asOf })
    expect(arrMinor(accounts)).toBe(3_833_405 * 12 * 100)
  })

  test.each(['maven_crm', 'maven_crm/messy_variant'])(
    '[I33] %s: won deals of 10,005,534, all in the last year',
    async (folder) => {
      const { accounts, base, summary } = await readBase(join(DATA, folder, 'accounts.csv'), DEFAULT_DAY)
      expect(accounts).toHaveLength(85)
      expect(arrMinor(accounts)).toBe(1_000_553_400)
      expect(base.acvProxy).toBe('deals won in the last 12 months')
      expect(accounts.some(({ industry }) => industry === 'technology')).toBe(true)
      expect(accounts.some(({ industry }) => industry === 'technolgy')).toBe(false)
      // 1,425 deals name no account; none of them was won.
      expect(summary.notes).toContainEqual({
        code: 'joined-rows-without-key',
        values: { file: 'sales_pipeline.csv', rows: 1425, counted: 0 },
      })
    },
  )

  test('[I33] [I30] wholesale_customers: six spend columns, ids made', async () => {
    const { accounts, base } = await readBase(join(DATA, 'wholesale_customers/wholesale_customers.csv'))
    expect(base).toMatchObject({ currency: 'EUR', acvProxy: 'yearly spend in six product groups' })
    expect(accounts).toHaveLength(440)
    expect(accounts[0]).toMatchObject({
      id: 'C001',
      acvMinor: (12_669 + 9656 + 7561 + 214 + 2674 + 1338) * 100,
      industry: 'Retail',
    })
    expect(accounts.filter(({ industry }) => industry === 'Horeca')).toHaveLength(298)
    expect(accounts.filter(({ region }) => region === 'Lisbon')).toHaveLength(77)
  })

  test.each(['Telco-Customer-Churn.csv', 'Telco_customer_churn.xlsx'])(
    '[I33] [I10] telco/%s: monthly charges times 12',
    async (name) => {
      const { accounts, summary } = await readBase(join(DATA, 'telco', name))
      expect(accounts).toHaveLength(7043)
      expect(arrMinor(accounts)).toBe(547_339_920) // 456,116.60 a month
      expect(accounts.find(({ id }) => id === '7590-VHVEG')).toMatchObject({
        acvMinor: 35_820,
        employees: undefined,
      })
      expect(summary.rejectedRows).toBe(0)
    },
  )

  test.each([
    ['salesforce/sf_account_data.csv', 'Salesforce (Fivetran)'],
    ['hubspot/company_data.csv', 'HubSpot companies (Fivetran)'],
    ['stripe/customer_data.csv', 'Stripe customers (Fivetran)'],
  ])(
    '[I32] [I28] connectors/%s is known, and its dummy rows that do not fit together are told',
    async (name, source) => {
      const { accounts, summary } = await readBase(join(DATA, 'connectors', name))
      expect(summary.knownSource).toBe(source)
      expect(summary.rows).toBe(summary.accepted + summary.filtered)
      expect(arrMinor(accounts)).toBe(0)
      expect(summary.notes.some(({ code }) => code === 'join-matched-nothing')).toBe(true)
      const mapped = summary.mapping.find(({ field }) => field === 'acv')!
      expect(mapped.source).not.toMatch(/revenue/)
    },
  )
})

describe('sources with rows that fit together', () => {
  const write = (folder: string, files: Readonly<Record<string, string>>): string => {
    const paths = Object.entries(files).map(([name, text]) => {
      const path = file('x', '').replace(/x$/, join(folder, name))
      mkdirSync(dirname(path), { recursive: true })
      return file(join(folder, name), text)
    })
    return paths[0]!
  }

  test('[I33] [I20] Salesforce: won opportunities of the last year, never annual_revenue', async () => {
    const path = write('salesforce', {
      'sf_account_data.csv': `id,account_source,annual_revenue,number_of_employees,owner_id,parent_id,is_deleted,name,billing_country
1,,5000000,120,O1,,false,Acme,US
2,,9000000,,O2,1,false,Boole,DE
3,,1,,,,true,Gone,US
`,
      'sf_opportunity_data.csv': `id,account_id,amount,close_date,is_won,is_deleted
a,1,1000.10,2025-06-01 00:00:00,true,false
b,1,2000.20,2025-01-02,true,
c,1,4000,2025-01-01,true,false
d,1,8000,2025-06-01,false,false
e,1,16000,2025-06-01,true,true
f,9,5,2025-06-01,true,false
`,
    })
    const { accounts, summary } = await readBase(path)
    expect(accounts).toMatchObject([
      {
        id: '1',
        name: 'Acme',
        acvMinor: 300_030,
        employees: 120,
        owner: 'O1',
        country: 'US',
        custom: { won_opportunities: 2, customer_revenue: 5_000_000 },
      },
      { id: '2', acvMinor: 0, parentId: '1' },
    ])
    expect(summary.notes).toContainEqual({ code: 'rows-filtered', values: { rows: 1 } })
    expect(summary.notes).toContainEqual({
      code: 'joined-rows-without-account',
      values: { file: 'sf_opportunity_data.csv', owner: 'sf_account_data.csv', rows: 1, keys: 1 },
    })
  })

  test('[I33] HubSpot: deals reach companies through their links, and stages say what is won', async () => {
    const path = write('hubspot', {
      'company_data.csv':
        'id,is_deleted,property_name,property_industry,property_annualrevenue,property_numberofemployees\n1,false,Acme,Software,7000000,50\n2,false,Boole,,,\n',
      'deal_company_data.csv': 'company_id,deal_id\n1,10\n1,11\n2,12\n2,13\n',
      'deal_data.csv':
        'deal_id,is_deleted,deal_pipeline_stage_id,property_amount,property_closedate\n10,false,won,500.50,2025-03-01 10:00:00\n11,false,open,900,2025-03-01\n12,true,won,100,2025-03-01\n13,false,won,70,2020-03-01\n',
      'deal_pipeline_stage_data.csv': 'stage_id,closed_won\nwon,TRUE\nopen,FALSE\n',
    })
    const { accounts } = await readBase(path)
    expect(accounts).toMatchObject([
      {
        id: '1',
        name: 'Acme',
        acvMinor: 50_050,
        employees: 50,
        industry: 'Software',
        custom: { won_deals: 1 },
      },
      { id: '2', acvMinor: 0 },
    ])
  })

  test('[I33] Stripe: items of running subscriptions by quantity, amount and interval, from minor units', async () => {
    const path = write('stripe', {
      'customer_data.csv':
        'id,account_balance,delinquent,invoice_prefix,livemode,tax_exempt,is_deleted,name,address_country,created,currency\ncus_1,0,FALSE,P,TRUE,none,FALSE,Acme,US,2024-01-18 12:35:30,\ncus_2,0,FALSE,P,TRUE,none,FALSE,Boole,DE,2024-01-18 12:35:30,\n',
      'subscription_item_data.csv':
        'id,subscription_id,plan_id,quantity\ni1,s1,monthly,3\ni2,s1,yearly,\ni3,s1,once,1\ni4,s2,monthly,1\ni5,s3,quarterly,2\ni6,s4,weekly,1\n',
      'subscription_data.csv':
        'id,customer_id,status\ns1,cus_1,active\ns2,cus_1,canceled\ns3,cus_2,past_due\ns4,cus_2,trialing\n',
      'plan_data.csv':
        'id,amount,currency,interval,interval_count\nmonthly,2999,usd,month,1\nquarterly,10001,usd,month,3\nweekly,100,usd,week,1\n',
      'price_data.csv':
        'id,unit_amount,currency,recurring_interval,recurring_interval_count,type\nyearly,120000,usd,year,1,recurring\nonce,5000,usd,,,one_time\n',
    })
    const { accounts, base } = await readBase(path)
    expect(base.currency).toBe('USD')
    expect(accounts).toMatchObject([
      {
        id: 'cus_1',
        name: 'Acme',
        acvMinor: 3 * 2999 * 12 + 120_000,
        country: 'US',
        startOn: parseDay('2024-01-18'),
        custom: { subscription_items: 2 },
      },
      { id: 'cus_2', acvMinor: 2 * 10_001 * 4 },
    ])
  })

  test('[I32] [I20] a known source with an ACV column of its own needs no second file', async () => {
    const header =
      'id,account_source,annual_revenue,number_of_employees,owner_id,parent_id,is_deleted,name,ARR__c'
    const path = write('own', { 'sf_account_data.csv': `${header}\n1,,5000000,120,O1,,false,Acme,700\n` })
    const { accounts, summary } = await readBase(path)
    expect(accounts[0]!.acvMinor).toBe(70_000)
    expect(summary.knownSource).toBeUndefined()
    expect(summary.notes).toContainEqual({
      code: 'customer-revenue-column-found',
      values: { column: 'annual_revenue' },
    })
  })

  test('[I32] a known source without its second file names it', async () => {
    const path = write('alone', {
      'ravenstack_accounts.csv':
        'account_id,account_name,industry,country,signup_date,referral_source,plan_tier,seats,is_trial,churn_flag\nA,B,C,US,2024-01-01,x,Pro,1,False,False\n',
    })
    expect(await readProblems(path)).toEqual([
      {
        code: 'known-source-needs-file',
        file: 'ravenstack_accounts.csv',
        values: {
          source: 'RavenStack',
          map: 'maps/ravenstack.yaml',
          files: ['ravenstack_subscriptions.csv'],
        },
      },
    ])
  })
})
