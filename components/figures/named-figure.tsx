import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Stat } from '@/components/ui/stat'

export const FIGURE_NAMES = [
  'no-contact', 'cap-soon', 'no-result', 'second-person', 'excess', 'conflicts', 'roles', 'jobs', 'cases', 'without-advisor', 'waiting', 'helped', 'hours', 'outside', 'bids', 'first-bids', 'won',
  'value', 'trainings', 'participants', 'satisfaction',
] as const // prettier-ignore
export type FigureName = (typeof FIGURE_NAMES)[number]
/** What somebody should take hold of: for those who may. */
export const LISTED_ONLY: ReadonlySet<FigureName> = new Set([
  'no-contact',
  'cap-soon',
  'no-result',
  'second-person',
  'excess',
  'conflicts',
  'roles',
  'jobs',
])

type NamedFigureProps = {
  name: FigureName
  value: string | null
  note?: string
  href?: string
  tone?: 'plain' | 'warn'
  /** There is no figure to show, only words in its place. */
  isWords?: boolean
  children?: ReactNode
}

/** A figure that leads to its list. Null is one that could not be worked out. */
export function NamedFigure({ name, value, note, href, tone, isWords, children }: NamedFigureProps) {
  const t = useTranslations('figures')
  return (
    <Stat
      value={value ?? t('none')}
      label={t(`labels.${name}`)}
      note={value === null ? t('failedFigure') : note}
      href={href}
      isWords={isWords}
      tone={value === null ? 'error' : tone}
    >
      {children}
    </Stat>
  )
}
