import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './import-page.module.css'

/** A place to drop a file on, and the button that does the same without a mouse. */
export function FileDrop({
  file,
  onFile,
}: {
  readonly file: File | undefined
  readonly onFile: (file: File) => void
}) {
  const { text } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped !== undefined) onFile(dropped)
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
      <p className={classes.dropWords}>
        {file === undefined ? (
          text('web.import.drop')
        ) : (
          <strong>
            {text('web.import.file_size', { name: file.name, kilobytes: Math.ceil(file.size / 1000) })}
          </strong>
        )}
      </p>
      <input
        ref={input}
        className={classes.read}
        type="file"
        tabIndex={-1}
        aria-label={text('web.import.file')}
        accept=".csv,.tsv,.txt,.gz,.xlsx,text/csv"
        onChange={(event) => {
          const picked = event.target.files?.[0]
          // The same file again is another choice: it may have been mended.
          event.target.value = ''
          if (picked !== undefined) onFile(picked)
        }}
      />
      <Button kind={file === undefined ? 'main' : 'plain'} onClick={() => input.current?.click()}>
        {text(file === undefined ? 'web.import.choose' : 'web.import.another')}
      </Button>
    </div>
  )
}
