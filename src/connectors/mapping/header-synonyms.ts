import type { CanonicalField } from './canonical-field.ts'
import { words } from './words.ts'

/**
 * Headers by which lists name each canonical column, in English, German, Portuguese, Japanese and Malay, written as
 * `normaliseHeader` leaves them; the more telling come first. Contract totals, monthly amounts and the customer's own revenue are
 * not here: they look like ACV and are not (see `looks-like-acv.ts`).
 */
export const HEADER_SYNONYMS: Readonly<Record<CanonicalField, readonly string[]>> = {
  account_id:
    words(`account id | accountid | customer id | customerid | company id | client id | organization id |
    organisation id | org id | tenant id | account number | account no | account code |
    customer number | customer no | customer code | record id | account key | id | kunden id |
    kundennummer | kunden nr | kundennr | konto id | debitor | debitorennummer | id do cliente |
    id cliente | id da conta | codigo do cliente | codigo cliente | numero do cliente | 顧客id |
    顧客コード | 顧客番号 | 取引先id | 取引先コード | 得意先コード | 会社id | アカウントid | id pelanggan | id akaun |
    kod pelanggan | no pelanggan | nombor pelanggan`),
  name: words(`account name | name | customer name | company name | client name | organization name |
    organisation name | company | customer | account | client | organization | organisation |
    kundenname | firmenname | firma | kunde | unternehmen | nome da conta | nome do cliente |
    nome da empresa | nome | razao social | cliente | empresa | 顧客名 | 会社名 | 取引先名 | 企業名 | 得意先名 |
    アカウント名 | 名前 | nama pelanggan | nama syarikat | nama akaun | nama | pelanggan | syarikat`),
  acv: words(`acv | annual contract value | arr | annual recurring revenue | annualized contract value |
    annualised contract value | acv amount | arr amount | current acv | current arr |
    annual value | annual contract amount | jahresvertragswert | jaehrlicher vertragswert |
    jahrlicher vertragswert | vertragswert pro jahr | jahreswert | wiederkehrender jahresumsatz |
    valor anual do contrato | valor contratual anual | valor anual | receita recorrente anual |
    contrato anual | 年間契約額 | 年間契約金額 | 年間契約価値 | 年契約額 | 年額 | 年間経常収益 | nilai kontrak tahunan |
    nilai tahunan kontrak | nilai tahunan | hasil berulang tahunan`),
  currency: words(`currency | currency code | currency iso code | iso currency | waehrung | wahrung | moeda |
    通貨 | 通貨コード | mata wang`),
  employees: words(`employees | number of employees | employee count | no of employees | num employees |
    numberofemployees | headcount | company size | mitarbeiter | mitarbeiterzahl |
    anzahl mitarbeiter | beschaeftigte | beschaftigte | funcionarios | numero de funcionarios |
    colaboradores | numero de colaboradores | empregados | 従業員数 | 社員数 | 従業員 | bilangan pekerja |
    jumlah pekerja | pekerja | kakitangan | bilangan kakitangan`),
  industry: words(`industry | sector | vertical | industry name | branche | industrie | wirtschaftszweig |
    setor | industria | ramo | segmento de mercado | 業種 | 業界 | 産業 | industri | sektor`),
  region: words(`region | sales region | territory | geo | geography | gebiet | vertriebsregion | regiao |
    territorio | 地域 | リージョン | 地区 | wilayah | kawasan | rantau`),
  country:
    words(`country | country code | billing country | country region | land | pais | 国 | 国名 | 国コード |
    negara`),
  language: words(`language | preferred language | locale | sprache | idioma | lingua | 言語 | bahasa`),
  start_date: words(`start date | start | contract start | contract start date | customer since |
    subscription start | subscription start date | signup date | started on | start on |
    startdatum | vertragsbeginn | vertragsstart | kunde seit | beginn | data de inicio |
    inicio do contrato | cliente desde | inicio | data inicio | 開始日 | 契約開始日 | 契約日 | 利用開始日 |
    tarikh mula | tarikh mula kontrak | pelanggan sejak`),
  renewal_date: words(`renewal date | renewal | next renewal | next renewal date | renewal on | renews on |
    contract end | contract end date | subscription end date | end date | expiry date |
    expiration date | verlaengerungsdatum | verlangerungsdatum | verlaengerung | verlangerung |
    vertragsende | naechste verlaengerung | nachste verlangerung | data de renovacao | renovacao |
    fim do contrato | vencimento | data de vencimento | termino do contrato | 更新日 | 契約更新日 |
    契約終了日 | 次回更新日 | 満了日 | tarikh pembaharuan | tarikh tamat | tarikh tamat kontrak | pembaharuan`),
  owner: words(`owner | csm | csm id | csm name | account owner | owner id | customer success manager |
    account manager | csm owner | betreuer | kundenbetreuer | zustaendig | zustandig |
    verantwortlich | ansprechpartner | responsavel | gerente de conta | gerente da conta |
    proprietario | 担当者 | 担当 | 担当csm | カスタマーサクセス担当 | pemilik | pengurus akaun | pegawai`),
  tier: words(`tier | cs tier | service tier | account tier | customer tier | touch tier | stufe |
    betreuungsstufe | nivel | camada | ティア | 階層 | peringkat | tahap`),
  strategic: words(`strategic | is strategic | strategic account | strategisch | strategischer kunde |
    estrategico | conta estrategica | estrategica | 戦略 | 戦略的 | 戦略顧客 | strategik`),
  complexity:
    words(`complexity | product complexity | komplexitaet | komplexitat | complexidade | 複雑度 | 複雑さ |
    kerumitan`),
  health: words(`health | health score | customer health | customer health score | gesundheit |
    gesundheitswert | health wert | saude | pontuacao de saude | health score atual | ヘルススコア |
    健全度 | ヘルス | skor kesihatan | kesihatan`),
  health_trend:
    words(`health trend | health change | gesundheitstrend | tendencia de saude | 健全度の変化 | ヘルストレンド |
    trend kesihatan`),
  open_tickets: words(`open tickets | tickets open | open cases | open support tickets | offene tickets |
    offene faelle | chamados abertos | tickets abertos | 未解決チケット | 未解決チケット数 | tiket terbuka`),
  nps: words(`nps | nps score | net promoter score | npsスコア | skor nps`),
  parent_id:
    words(`parent id | parent account id | parent account | parent | parent company | parent company id |
    ultimate parent | subsidiary of | muttergesellschaft | konzern | konzernmutter | matriz |
    empresa controladora | conta pai | 親会社 | 親会社id | 親アカウント | syarikat induk | akaun induk`),
  contract_touch:
    words(`contract touch | contracted touch | touch | touch model | engagement model | service model |
    betreuungsmodell | modelo de atendimento | タッチモデル | 契約タッチ | model sentuhan`),
}
