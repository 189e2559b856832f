const NAMES_OF_LISTS = /account|customer|client|compan|kunde|cliente|konto|pelanggan|顧客/i

/** Files that were chosen together, the one that looks like the list first: by its name, else as they came. */
export function listFirst<File extends { readonly name: string }>(files: readonly File[]): readonly File[] {
  const list = files.find(({ name }) => NAMES_OF_LISTS.test(name)) ?? files[0]
  return list === undefined ? [] : [list, ...files.filter((file) => file !== list)]
}
