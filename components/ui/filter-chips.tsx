import type { ReactNode } from 'react'
import { Icon } from './icon'
import { TextLink } from './text-link'

export type FilterChip = { href: string; text: ReactNode; current?: boolean; count?: number }

export function FilterChips({ label, chips }: { label: string; chips: readonly FilterChip[] }) {
  return (
    <nav aria-label={label}>
      <ul className="workspace:max-sm:-mx-4 workspace:max-sm:flex-nowrap workspace:max-sm:overflow-x-auto workspace:max-sm:px-4 workspace:max-sm:scroll-px-4 workspace:max-sm:py-1 flex flex-wrap gap-2 in-[.with-chips]:xl:gap-1.5">
        {chips.map((chip) => (
          <li key={chip.href} className="not-first:has-[[aria-current]]:[scroll-initial-target:nearest]">
            <TextLink href={chip.href} aria-current={chip.current ? 'true' : undefined} className="framed chip">
              {chip.current && <Icon name="check" className="size-4" />}
              {chip.text}
              {chip.count !== undefined && <span className="tabular-nums">{` ${chip.count}`}</span>}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
