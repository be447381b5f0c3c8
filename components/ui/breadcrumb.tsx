import type { ReactNode } from 'react'
import { Icon } from './icon'
import { TextLink } from './text-link'

export type Crumb = { href: string; text: ReactNode }

/** The way here; the page itself is its h1 and is not repeated. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="mb-6 text-sm">
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center gap-2">
            {index > 0 && <Icon name="chevron-right" className="text-muted size-4" />}
            <TextLink href={crumb.href} className="inline-block py-1">
              {crumb.text}
            </TextLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
