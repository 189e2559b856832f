import type { Schema } from '../../api/client.ts'
import { IconButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { Draft } from '../model/model-queries.ts'
import { CandidateMenu } from './candidate-menu.tsx'
import classes from './compare.module.css'
import { COMPARED_ROWS, type ComparedRow, findBest, formatChange } from './compared-rows.ts'
import type { ComparedModel } from './comparison.tsx'
import { MakeDraft } from './make-draft.tsx'
import { type Explained, ToldNumber } from './told-number.tsx'
import { TrialFindings } from './trial-findings.tsx'
import { TrialState } from './trial-state.tsx'
import { TrialTiers } from './trial-tiers.tsx'

/** In pixels, for so many models: narrower than this a column says nothing any more. */
const MIN_WIDTHS: Readonly<Record<number, number>> = { 3: 720, 4: 880 }

type ComparedTableProps = {
  readonly models: readonly ComparedModel[]
  readonly others: readonly Schema<'ModelCandidate'>[]
  /** In the order of the models; undefined while one is being computed. */
  readonly explained: readonly (Explained | undefined)[]
  readonly open: string | undefined
  readonly onWhy: (key: string) => void
  readonly draft: Draft | null
  /** Number of the version in force. */
  readonly inForce: number | undefined
  readonly onChoose: (at: number, candidate: string) => void
  readonly onRemove: (at: number) => void
}

/** The models column by column: figures with their difference to the first, tiers, findings, and what to do with each. */
export function ComparedTable(props: ComparedTableProps) {
  const { models, others, explained, open, onWhy, draft, inForce, onChoose, onRemove } = props
  const { text, wordFor } = useWords()
  const rows = COMPARED_ROWS.filter(
    ({ id, of }) =>
      !['entering', 'unplaced'].includes(id) || models.some(({ figures }) => figures && of(figures) !== 0),
  )
  return (
    <PlainTable
      label={text('economics.compare')}
      className={classes.table}
      minWidth={MIN_WIDTHS[models.length]}
    >
      <thead>
        <tr>
          <td />
          {models.map(({ candidate, name }, at) => (
            <th key={candidate} scope="col">
              <div className={classes.head}>
                <span className={classes.name}>{name}</span>
                <span className={classes.tools}>
                  <CandidateMenu
                    label={text('economics.compare.replace', { name })}
                    button={<Icon name="down" />}
                    offered={others}
                    onPick={(next) => onChoose(at, next)}
                  />
                  <IconButton
                    icon="close"
                    label={text('economics.compare.remove', { name })}
                    onClick={() => onRemove(at)}
                  />
                </span>
              </div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {models.some(({ figures }) => figures === undefined) && (
          <tr>
            <td />
            {models.map((model) => (
              <td key={model.candidate}>{model.figures === undefined && <TrialState trial={model} />}</td>
            ))}
          </tr>
        )}
        <tr>
          <th scope="row">{text('report.verdict')}</th>
          {models.map(({ candidate, figures }) => (
            <td key={candidate} className={classes.verdict} data-verdict={figures?.blended.verdict}>
              {figures && wordFor('verdict', figures.blended.verdict ?? undefined)}
            </td>
          ))}
        </tr>
        {rows.map((row) => (
          <Row key={row.id} {...{ row, models, explained, open, onWhy }} />
        ))}
        <tr>
          <th scope="row">{text('report.section.tiers')}</th>
          {models.map(({ candidate, figures }) => (
            <td key={candidate}>{figures && <TrialTiers figures={figures} />}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{text('report.section.findings')}</th>
          {models.map(({ candidate, figures }) => (
            <td key={candidate}>{figures && <TrialFindings figures={figures} />}</td>
          ))}
        </tr>
        <tr>
          <td />
          {models.map(({ candidate, name }, at) => (
            <td key={candidate}>
              <MakeDraft {...{ candidate, name, draft, inForce }} onMade={() => onChoose(at, 'draft')} />
            </td>
          ))}
        </tr>
      </tbody>
    </PlainTable>
  )
}

function Row({
  row,
  models,
  explained,
  open,
  onWhy,
}: Pick<ComparedTableProps, 'models' | 'explained' | 'open' | 'onWhy'> & { readonly row: ComparedRow }) {
  const words = useWords()
  const { text } = words
  const { kind, label, better, note } = row
  const values = models.map(({ figures }) => (figures === undefined ? undefined : row.of(figures)))
  const best = findBest(values, better)
  const [first] = values
  return (
    <tr>
      <th scope="row">{label(words)}</th>
      {models.map(({ candidate, figures }, at) => {
        const value = values[at]
        if (figures === undefined) return <td key={candidate} />
        const change =
          at === 0 || value == null || first == null || value === first ? undefined : value - first
        return (
          <td key={candidate} data-best={best[at] || undefined}>
            <div className={classes.figure}>
              <strong>
                <ToldNumber of={explained[at]!} {...{ figure: row.id, open, onWhy }} />
              </strong>
              {best[at] && <span className={classes.best}>{text('economics.compare.best')}</span>}
            </div>
            <div className={classes.note}>
              {[change === undefined ? undefined : formatChange(words, kind, change), note?.(figures, words)]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </div>
          </td>
        )
      })}
    </tr>
  )
}
