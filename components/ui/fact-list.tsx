import type { ReactNode } from 'react'

export type Fact = readonly [term: string, value: ReactNode]

/** Terms and their values, without lines; what has no value is left out. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(([term, value]) => value && [<dt key={term}>{term}</dt>, <dd key={`${term}:`}>{value}</dd>])}
    </dl>
  )
}
