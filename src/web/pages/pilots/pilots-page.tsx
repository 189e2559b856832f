import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../../shell/answer.tsx'
import { type ListedPilot, pilotsQuery } from './pilot-queries.ts'
import { PilotsFrame } from './pilots-frame.tsx'

/** All pilots, and the way to a new one. */
export function PilotsPage() {
  return (
    <PilotsFrame>
      <PilotsBody />
    </PilotsFrame>
  )
}

function PilotsBody() {
  const list = useQuery(pilotsQuery)
  return (
    <Answer of={list} height={480}>
      {(pilots: readonly ListedPilot[]) => (
        <ul>
          {pilots.map(({ pilotId, protocol }) => (
            <li key={pilotId}>
              <Link to="/pilots/$pilotId" params={{ pilotId }}>
                {protocol.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Answer>
  )
}
