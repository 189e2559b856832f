import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../shell/answer.tsx'
import { rightsQuery } from '../../shell/not-allowed.tsx'
import { Icon } from '../../ui/icon.tsx'
import look from '../../ui/look.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { groupRights } from './right-groups.ts'
import { ROLES } from './roles.ts'
import classes from './section.module.css'

/** What each role may do, made from the rights that the server asks for. */
export function RolesTable() {
  const { text, wordFor } = useWords()
  const rights = useQuery(rightsQuery)
  return (
    <Answer of={rights} height={360}>
      {(found) => (
        <section className={classes.section}>
          <PlainTable label={text('admin.roles')}>
            <thead>
              <tr>
                <th scope="col">{text('admin.roles.may')}</th>
                {ROLES.map((role) => (
                  <th key={role} scope="col" className={classes.mark}>
                    {wordFor('role', role)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groupRights(found, ROLES).map(({ group, roles }) => (
                <tr key={group}>
                  <th scope="row">{text(`admin.may.${group}`)}</th>
                  {ROLES.map((role) => (
                    <td key={role} className={classes.mark}>
                      {roles.includes(role) ? (
                        <>
                          <Icon name="check" />
                          <span className={look.unseen}>{text('admin.yes')}</span>
                        </>
                      ) : (
                        <span className={look.unseen}>{text('admin.no')}</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </PlainTable>
          <p className={look.soft}>{text('admin.roles.csm')}</p>
        </section>
      )}
    </Answer>
  )
}
