import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { formatInstant } from '@/lib/i18n/formats'

/** Not the server's type: drawing knows no query. */
export type ShownChain = {
  events: number
  streams: number
  rows: number
  checkedAt: Date
  late: boolean
  faults: number
  known: number
  first: { id: string; place: string; text: string; known?: string }[]
} | null

const SHOWN = 5

/** One line while the log is whole; a notice that names the first faults of one that is not. */
export function ChainLine({ locale, chain }: { locale: string; chain: ShownChain }) {
  const t = useTranslations('trail')
  if (!chain) return <p className="text-muted">{t('chainUnknown')}</p>
  const { events, streams, rows, checkedAt, late, faults, known, first } = chain
  const when = formatInstant(checkedAt, locale)
  if (faults > 0) {
    const shown = first.filter((one) => !one.known).slice(0, SHOWN)
    return (
      <Notice tone="error" heading={t('chainBroken', { faults })} role="alert">
        <p>{t('chainBrokenText', { when })}</p>
        <ul lang="en" className="list-disc ps-5 break-words">
          {shown.map(({ id, place, text }) => (
            <li key={id}>
              {place}: {text} [{id}]
            </li>
          ))}
        </ul>
        {faults > shown.length && <p>{t('chainMore', { count: faults - shown.length })}</p>}
        {known > 0 && <p>{t('chainKnown', { known })}</p>}
      </Notice>
    )
  }
  if (late)
    return (
      <Notice tone="warn" heading={t('chainLate')} role="alert">
        <p>{t('chainLateText', { when })}</p>
      </Notice>
    )
  return (
    <p className="text-ok flex items-start gap-2">
      <Icon name="ok" className="mt-[0.12em]" />
      <span>
        {t('chainWhole', { events, streams, rows, when })}
        {known > 0 && ` ${t('chainKnown', { known })}`}
      </span>
    </p>
  )
}
