import { useWords } from '../../../words/words-context.tsx'
import classes from './design.module.css'
import { FormPart } from './form-part.tsx'
import { NumberField } from './number-field.tsx'
import type { EditedProtocol } from './use-protocol.ts'

const STRATA = ['tier', 'segment', 'acv:4'] as const
const STRATUM_NAMES = { tier: 'tier', segment: 'segment', 'acv:4': 'acv' } as const
const UNITS = ['account', 'book'] as const

/** How many are treated, and how they are drawn. */
export function DrawPart({ edited: { protocol, write } }: { readonly edited: EditedProtocol }) {
  const { text } = useWords()
  const { share, strata, unit, seed } = protocol
  return (
    <FormPart title={text('pilot.page.draw')} help={<p>{text('pilot.page.draw.help')}</p>}>
      <NumberField
        id="pilot-share"
        label={text('pilot.page.share')}
        isShare
        value={share}
        from={0.01}
        to={0.99}
        hasSlider
        help={text('pilot.page.share.help')}
        onChange={(next) => write({ share: next })}
      />
      <fieldset className={classes.choices}>
        <legend>{text('pilot.page.unit')}</legend>
        {UNITS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="pilot-unit"
              checked={unit === each}
              onChange={() => write({ unit: each })}
            />
            <span>
              {text(`pilot.page.unit.${each}`)}
              <span className={classes.choiceHelp}>{text(`pilot.page.unit.${each}.help`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className={classes.choices}>
        <legend>{text('pilot.page.strata')}</legend>
        <div className={classes.line}>
          {STRATA.map((each) => (
            <label key={each}>
              <input
                type="checkbox"
                checked={strata.includes(each)}
                onChange={({ target }) =>
                  write({
                    strata: STRATA.filter((one) => (one === each ? target.checked : strata.includes(one))),
                  })
                }
              />
              {text(`pilot.page.strata.${STRATUM_NAMES[each]}`)}
            </label>
          ))}
        </div>
        <p className={classes.help}>{text('pilot.page.strata.help')}</p>
      </fieldset>
      <details className={classes.details}>
        <summary>{text('pilot.page.seed.more')}</summary>
        <NumberField
          label={text('pilot.page.seed')}
          value={seed}
          isWhole
          from={0}
          to={4_294_967_295}
          help={text('pilot.page.seed.help')}
          onChange={(next) => write({ seed: next })}
        />
      </details>
    </FormPart>
  )
}
