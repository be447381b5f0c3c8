import type { ReactNode } from 'react'
import { TextLink } from './text-link'

export type TabLink = { href: string; text: ReactNode; current?: boolean; count?: number }

/** Tabs that are pages: each has its own address. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="border-hairline border-b">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <TextLink
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className="hover:border-line aria-[current=page]:border-action aria-[current=page]:font-strong aria-[current=page]:text-ink inline-flex min-h-12 items-center gap-2 border-b-4 border-transparent pt-1 no-underline"
            >
              {tab.text}
              {tab.count !== undefined && (
                <span className="bg-tint text-ink rounded-sm px-1.5 text-sm tabular-nums">{tab.count}</span>
              )}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
