import { Option } from 'commander'

/** Where the embedded database lies, for commands that work with what a server keeps. */
export function dataOption(): Option {
  return new Option(
    '--data <folder>',
    'where the embedded database keeps its data (default: ./tierwise-data)',
  )
}
