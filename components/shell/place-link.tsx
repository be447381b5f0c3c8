import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'

type PlaceLinkProps = { path: string; href: string; look?: 'row' | 'list'; children: ReactNode }

const looks = { row: 'place-in-row', list: 'place-in-list' }

/** A link of the main menu, marked when it leads to where one is; `MarkHere` lets the mark follow. */
export function PlaceLink({ path, href, look = 'row', children }: PlaceLinkProps) {
  return (
    <TextLink href={href} data-place="" aria-current={path === href ? 'page' : undefined} className={looks[look]}>
      {children}
    </TextLink>
  )
}
