/** So many accounts as a list to import; `acv` is what each is worth, in whole units. */
export function aList(accounts: number, acv: number): string {
  const rows = Array.from({ length: accounts }, (_, index) => `C-${index},Company ${index},${acv}`)
  return `id,name,acv\n${rows.join('\n')}\n`
}

export const IMPORT = 'POST /imports?kind=accounts&source=crm&fileName=list.csv&asOf=2026-07-01'
