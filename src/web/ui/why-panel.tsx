import type { ReactNode } from 'react'
import { useWords } from '../words/words-context.tsx'
import look from './look.module.css'
import { Facts, PanelSection, SidePanel } from './side-panel.tsx'
import classes from './why-panel.module.css'

/** What one number follows from. Everything comes in as values and texts; the panel is the same for every number. */
export type Why = {
  /** Names the number, also among others: it changes when another is shown. */
  readonly key: string
  /** What the number is of, small above its name: a tier, an account. */
  readonly of?: string | undefined
  readonly name: string
  readonly value: ReactNode
  /** How it is computed, step by step: in words, and with the numbers put in ("2,400 = 120,000 ÷ 50"). */
  readonly steps: readonly WhyStep[]
  /** What decides where a formula does not: a sentence. */
  readonly rule?: ReactNode
  readonly inputs: readonly WhyInput[]
  /** Already in words; undefined where the number is of no day. */
  readonly asOf?: string | undefined
}

export type WhyStep = { readonly words: string; readonly numbers: string }

/** A value that went in, and where it is from. */
export type WhyInput = { readonly label: string; readonly value: ReactNode; readonly source?: ReactNode }

/** Opens one number: rule, inputs, source and as-of day, beside whatever shows it. */
export function WhyPanel({ why, onClose }: { readonly why: Why; readonly onClose: () => void }) {
  const { text } = useWords()
  const { key, of, name, value, steps, rule, inputs, asOf } = why
  return (
    <div className={classes.place}>
      <SidePanel subject={of ?? text('web.why.subject')} title={name} shownKey={key} onClose={onClose}>
        <p className={classes.value}>{value}</p>
        {(steps.length > 0 || rule !== undefined) && (
          <PanelSection title={text('web.why.rule')}>
            {steps.map((step) => (
              <div key={step.words} className={classes.step}>
                <p>{step.words}</p>
                <p className={classes.numbers}>{step.numbers}</p>
              </div>
            ))}
            {rule !== undefined && <p className={classes.rule}>{rule}</p>}
          </PanelSection>
        )}
        {inputs.length > 0 && (
          <PanelSection title={text('web.why.inputs')}>
            <Facts
              facts={inputs.map(({ label, value: shown, source }) => ({
                label,
                value: (
                  <>
                    <span className={classes.input}>{shown}</span>
                    {source !== undefined && <span className={classes.source}>{source}</span>}
                  </>
                ),
              }))}
            />
          </PanelSection>
        )}
        {asOf !== undefined && (
          <PanelSection title={text('web.why.as_of')}>
            <p>{asOf}</p>
          </PanelSection>
        )}
      </SidePanel>
    </div>
  )
}

/** A number that opens what it is made of. */
export function WhyNumber({
  label,
  isOpen = false,
  onOpen,
  children,
}: {
  /** What the number is, for who does not see where it stands. */
  readonly label: string
  readonly isOpen?: boolean
  readonly onOpen: () => void
  readonly children: ReactNode
}) {
  const { text } = useWords()
  return (
    <button
      type="button"
      className={classes.number}
      aria-expanded={isOpen}
      title={text('web.ui.why')}
      onClick={onOpen}
    >
      {children}
      <span className={look.unseen}>
        {' '}
        {label}. {text('web.ui.why')}
      </span>
    </button>
  )
}
