import { words } from '../mapping/words.ts'
import type { RecordColumns } from './record-columns.ts'

export type TeamField =
  | 'person_id'
  | 'name'
  | 'role'
  | 'tiers'
  | 'hours_per_week'
  | 'productive_share'
  | 'ramp'
  | 'languages'
  | 'regions'
  | 'skills'
  | 'leave'
  | 'start_date'
  | 'loaded_cost'

/** Headers of a team file in English, German, Portuguese, Japanese and Malay. */
export const TEAM_COLUMNS: RecordColumns<TeamField> = {
  person_id:
    words(`person id | csm id | employee id | user id | member id | id | personal id | mitarbeiter id |
    personalnummer | id da pessoa | matricula | 担当者id | 社員番号 | id kakitangan | id pekerja | csm`),
  name: words(`name | person name | csm name | full name | nome | 名前 | 氏名 | nama`),
  role: words(`role | job title | title | position | rolle | funktion | cargo | funcao | papel | 役割 | 職種 |
    peranan | jawatan`),
  tiers: words(`tiers | tier | serves | stufen | stufe | niveis | nivel | camadas | ティア | peringkat`),
  hours_per_week:
    words(`hours per week | weekly hours | hours week | hours | wochenstunden | stunden pro woche |
    horas por semana | horas semanais | 週労働時間 | 週時間 | jam seminggu | jam per minggu`),
  productive_share: words(`productive share | productive | utilization | utilisation | produktiver anteil |
    produktivanteil | parcela produtiva | 生産的割合 | 稼働率 | bahagian produktif`),
  ramp: words(`ramp | ramp share | ramped | einarbeitung | einarbeitungsgrad | rampa | 立ち上がり | ramp up`),
  languages: words(`languages | language | sprachen | sprache | idiomas | idioma | 言語 | bahasa`),
  regions: words(`regions | region | territories | regionen | gebiete | regioes | regiao | 地域 | wilayah |
    kawasan`),
  skills:
    words(`skills | skill | kenntnisse | faehigkeiten | fahigkeiten | habilidades | competencias | スキル |
    kemahiran`),
  leave: words(`leave | absence | absences | vacation | holidays | urlaub | abwesenheit | ferias | ausencia |
    休暇 | 休業 | cuti`),
  start_date: words(`start date | start | hired on | hire date | eintritt | eintrittsdatum | startdatum |
    data de inicio | admissao | data de admissao | 開始日 | 入社日 | tarikh mula`),
  loaded_cost: words(`loaded cost | fully loaded cost | annual cost | cost per year | cost | vollkosten |
    jahreskosten | kosten | custo total | custo anual | custo | 総コスト | 年間コスト | 人件費 | kos penuh |
    kos tahunan | kos`),
}

/** What a list of people that is kept over time has besides: the last day in the team. */
export const PEOPLE_COLUMNS: RecordColumns<TeamField | 'end_date'> = {
  ...TEAM_COLUMNS,
  end_date: words(`end date | end | last day | leaving date | termination date | left on | austritt |
    austrittsdatum | letzter tag | enddatum | data de saida | data de desligamento | ultimo dia | 退職日 | 終了日 |
    最終日 | tarikh tamat | tarikh berhenti | hari terakhir`),
}
