import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './import-page.module.css'

/** The chosen list, and under it the files that are joined to it. */
export function ChosenList({
  files,
  onFiles,
}: {
  readonly files: readonly File[]
  readonly onFiles: (files: readonly File[]) => void
}) {
  const { text } = useWords()
  const [list, ...joined] = files
  const sizeOf = ({ name, size }: File) =>
    text('web.import.file_size', { name, kilobytes: Math.ceil(size / 1000) })
  return (
    <div className={classes.dropWords}>
      <strong>{sizeOf(list!)}</strong>
      {joined.length > 0 && (
        <ul className={classes.joined}>
          {joined.map((file) => (
            <li key={file.name}>
              {text('web.import.joined', { file: sizeOf(file) })}{' '}
              <Button
                kind="quiet"
                aria-label={text('web.import.is_list.of', { name: file.name })}
                onClick={() => onFiles([file, ...files.filter((other) => other !== file)])}
              >
                {text('web.import.is_list')}
              </Button>
              <Button
                kind="quiet"
                aria-label={text('web.import.leave_file.of', { name: file.name })}
                onClick={() => onFiles(files.filter((other) => other !== file))}
              >
                {text('web.import.leave_file')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
