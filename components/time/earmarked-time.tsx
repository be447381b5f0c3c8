import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import { casePath } from '@/lib/i18n/routes'
import type { Earmarks } from '@/lib/time/find-earmarks'

/** How the pot is divided: what is set aside for this case, and what waits for the company's others. */
export function EarmarkedTime({ earmarks: { own, others } }: { earmarks: Earmarks }) {
  const t = useTranslations('casePage.earmarks')
  const locale = useLocale()
  const said = (count: number) => formatMinutes(count, locale)
  if (own.minutes === 0 && others.length === 0) return null
  return (
    <p className="text-muted text-sm tabular-nums">
      {own.minutes > 0 &&
        t('own', { minutes: said(own.minutes), unspent: own.unspent > 0 ? said(own.unspent) : 'none' })}{' '}
      {others.length > 0 && t('others')}{' '}
      {others.map(({ number, unspent }, index) => (
        <span key={number ?? ''}>
          {index > 0 && ', '}
          {number ? <TextLink href={casePath(locale, number)}>{number}</TextLink> : t('unseen')} {said(unspent)}
        </span>
      ))}
    </p>
  )
}
