import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'

type PlaceLinkProps = { path: string; href: string; look?: 'row' | 'list'; children: ReactNode }

const looks = {
  row: 'aria-[current=page]:border-b-action aria-[current=page]:text-ink hover:border-b-line inline-flex h-full min-h-11 items-center gap-1.5 border-y-4 border-transparent whitespace-nowrap no-underline',
  list: 'aria-[current=page]:border-action aria-[current=page]:text-ink hover:bg-tint flex min-h-11 items-center gap-2 border-l-4 border-transparent px-2 no-underline',
}

/** A link of the main menu, marked when it leads to where one is; `MarkHere` lets the mark follow. */
export function PlaceLink({ path, href, look = 'row', children }: PlaceLinkProps) {
  return (
    <TextLink href={href} data-place="" aria-current={path === href ? 'page' : undefined} className={looks[look]}>
      {children}
    </TextLink>
  )
}
