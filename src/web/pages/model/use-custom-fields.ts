import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { CUSTOM_PREFIX, type CustomFields } from '../../../domain/model/condition-fields.ts'
import { useMay } from '../../api/session.ts'
import { fieldsQuery } from './model-queries.ts'

/** The accounts' own fields with their types; undefined while they are not known, or none has one: then any name may be right. */
export function useCustomFields(): CustomFields | undefined {
  const mayEdit = useMay('model.draft')
  const { data } = useQuery({ ...fieldsQuery, enabled: mayEdit })
  return useMemo(() => {
    const own = (data?.items ?? []).filter(({ name }) => name.startsWith(CUSTOM_PREFIX))
    if (own.length === 0) return undefined
    return Object.fromEntries(own.map(({ name, type }) => [name.slice(CUSTOM_PREFIX.length), type]))
  }, [data])
}
