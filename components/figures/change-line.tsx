import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { FigureUnit } from '@/lib/figures/key-figures'
import type { Shown } from '@/lib/figures/small-cells'
import type { Locale } from '@/lib/i18n/pathnames'
import { useFigureWords } from './use-figure-words'

type ChangeLineProps = {
  locale: Locale
  unit: FigureUnit
  now: Shown | null
  before: Shown | null
  /** What it is held against. */
  name: string
  /** The list behind the other number. */
  href?: string
}

/** Below a figure: how much it has changed, and what it was. */
export function ChangeLine({ locale, unit, now, before, name, href }: ChangeLineProps) {
  const t = useTranslations('figures.changes')
  const { shown, change } = useFigureWords(locale)
  if (before === null) return <p className="text-muted mt-1 text-sm">{t('nothing', { name })}</p>
  const then = t('then', { value: shown(unit, before), name })
  return (
    <p className="mt-1 text-sm tabular-nums">
      {now !== null && <span className="font-strong">{change(unit, now, before)}</span>}
      {now !== null && ' · '}
      {href ? <TextLink href={href}>{then}</TextLink> : then}
    </p>
  )
}
