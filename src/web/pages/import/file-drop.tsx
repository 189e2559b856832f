import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { ChosenList } from './chosen-list.tsx'
import classes from './import-page.module.css'
import { listFirst } from './list-first.ts'

/** A place to drop a list on, alone or with the files that belong to it, and the buttons that do the same without a mouse. */
export function FileDrop({
  files,
  sentName,
  onFiles,
}: {
  readonly files: readonly File[]
  /** What was sent before the page was loaded again. */
  readonly sentName: string | undefined
  readonly onFiles: (files: readonly File[]) => void
}) {
  const { text } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [isAdding, setAdding] = useState(false)
  const [isOver, setOver] = useState(false)

  function take(picked: readonly File[], isMore: boolean) {
    if (picked.length === 0) return
    const others = files.filter(({ name }) => !picked.some((file) => file.name === name))
    onFiles(isMore ? [...others, ...picked] : listFirst(picked))
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files], false)
  }

  function ask(isMore: boolean) {
    setAdding(isMore)
    input.current?.click()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard.
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {files.length === 0 ? (
        <p className={classes.dropWords}>
          {sentName === undefined ? text('web.import.drop') : <strong>{sentName}</strong>}
        </p>
      ) : (
        <ChosenList files={files} onFiles={onFiles} />
      )}
      <input
        ref={input}
        className={look.unseen}
        type="file"
        multiple
        tabIndex={-1}
        aria-label={text('web.import.file')}
        accept=".csv,.tsv,.txt,.gz,.xlsx,.parquet,text/csv"
        onChange={(event) => {
          const picked = [...(event.target.files ?? [])]
          // The same file again is another choice: it may have been mended.
          event.target.value = ''
          take(picked, isAdding)
        }}
      />
      <div className={classes.actions}>
        <Button
          kind={files.length === 0 && sentName === undefined ? 'main' : 'plain'}
          onClick={() => ask(false)}
        >
          {text(files.length === 0 && sentName === undefined ? 'web.import.choose' : 'web.import.another')}
        </Button>
        {files.length > 0 && <Button onClick={() => ask(true)}>{text('web.import.add_file')}</Button>}
      </div>
    </div>
  )
}
