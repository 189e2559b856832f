import { Button, IconButton } from '../../../ui/button.tsx'
import { useWords } from '../../../words/words-context.tsx'
import classes from './condition.module.css'
import { ConditionRowFields } from './condition-row.tsx'
import type { ConditionGroup, ConditionRow, ConditionText, ConditionTree } from './condition-rows.ts'
import type { FieldInfo } from './field-info.ts'

type Infos = ReadonlyMap<string, FieldInfo>
type Item = ConditionTree['items'][number]

const NEW_ROW: ConditionRow = { kind: 'row', field: 'acv', operator: '>=', values: [] }

type ItemsProps<Tree> = {
  readonly tree: Tree
  readonly infos: Infos
  readonly accounts: number | undefined
  readonly isReadOnly: boolean
  /** What no question at all means. */
  readonly empty: string
  readonly onChange: (tree: Tree) => void
}

/** Questions one below the other, joined by all or any, with one level of groups. */
export function ConditionItems({ tree, onChange, ...rest }: ItemsProps<ConditionTree>) {
  const { text } = useWords()
  const { isReadOnly } = rest
  const replace = (at: number, item: Item) => onChange({ ...tree, items: tree.items.with(at, item) })
  const remove = (at: number) => onChange({ ...tree, items: tree.items.filter((_, index) => index !== at) })
  const add = (item: Item) => onChange({ ...tree, items: [...tree.items, item] })
  return (
    <div className={classes.items}>
      {tree.items.length === 0 && <p className={classes.note}>{rest.empty}</p>}
      {tree.items.length > 1 && (
        <JoinChoice
          join={tree.join}
          isReadOnly={isReadOnly}
          onChange={(join) => onChange({ ...tree, join })}
        />
      )}
      {tree.items.map((item, at) =>
        item.kind === 'group' ? (
          <Group
            // Questions have no names: their place is what they are.
            key={at}
            {...rest}
            tree={item}
            onChange={(group) => (group.items.length === 0 ? remove(at) : replace(at, group))}
          />
        ) : (
          <Leaf
            key={at}
            {...rest}
            leaf={item}
            onChange={(leaf) => replace(at, leaf)}
            onRemove={() => remove(at)}
          />
        ),
      )}
      {!isReadOnly && (
        <div className={classes.adds}>
          <Button icon="add" onClick={() => add(NEW_ROW)}>
            {text('model.condition.add')}
          </Button>
          {tree.items.length > 0 && (
            <Button
              kind="quiet"
              icon="add"
              onClick={() =>
                add({ kind: 'group', join: tree.join === 'all' ? 'any' : 'all', items: [NEW_ROW, NEW_ROW] })
              }
            >
              {text('model.condition.add_group')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function Group({ tree, onChange, ...rest }: ItemsProps<ConditionGroup>) {
  const { text } = useWords()
  return (
    <fieldset className={classes.group}>
      <legend>{text('model.condition.group')}</legend>
      <JoinChoice
        join={tree.join}
        isReadOnly={rest.isReadOnly}
        onChange={(join) => onChange({ ...tree, join })}
      />
      {tree.items.map((item, at) => (
        <Leaf
          // As above.
          key={at}
          {...rest}
          leaf={item}
          onChange={(leaf) => onChange({ ...tree, items: tree.items.with(at, leaf) })}
          onRemove={() => onChange({ ...tree, items: tree.items.filter((_, index) => index !== at) })}
        />
      ))}
      {!rest.isReadOnly && (
        <Button
          kind="quiet"
          icon="add"
          onClick={() => onChange({ ...tree, items: [...tree.items, NEW_ROW] })}
        >
          {text('model.condition.add')}
        </Button>
      )}
    </fieldset>
  )
}

function JoinChoice({
  join,
  isReadOnly,
  onChange,
}: {
  readonly join: 'all' | 'any'
  readonly isReadOnly: boolean
  readonly onChange: (join: 'all' | 'any') => void
}) {
  const { text } = useWords()
  return (
    <select
      className={classes.join}
      aria-label={text('model.condition.join')}
      value={join}
      disabled={isReadOnly}
      onChange={(event) => onChange(event.target.value as 'all' | 'any')}
    >
      <option value="all">{text('model.condition.all')}</option>
      <option value="any">{text('model.condition.any')}</option>
    </select>
  )
}

function Leaf({
  leaf,
  onChange,
  onRemove,
  ...rest
}: Omit<ItemsProps<never>, 'tree' | 'onChange'> & {
  readonly leaf: ConditionRow | ConditionText
  readonly onChange: (leaf: ConditionRow) => void
  readonly onRemove: () => void
}) {
  const { text } = useWords()
  return (
    <div className={classes.row}>
      {leaf.kind === 'row' ? (
        <ConditionRowFields row={leaf} {...rest} onChange={onChange} />
      ) : (
        <p className={classes.text}>
          <code>{leaf.text}</code>
          <span>{text('model.condition.as_text')}</span>
        </p>
      )}
      {!rest.isReadOnly && (
        <IconButton icon="close" label={text('model.condition.remove')} onClick={onRemove} />
      )}
    </div>
  )
}
