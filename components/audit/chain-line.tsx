import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { formatClock, formatInstant } from '@/lib/i18n/formats'

/** Not the server's type: drawing knows no query. */
export type ShownChain = {
  events: number
  streams: number
  checkedAt: Date
  broken: { stream: string; seq: number; type: string; at: Date } | null
} | null

/** One line while the chain is whole; a notice that names the first event that is not. */
export function ChainLine({ locale, chain }: { locale: string; chain: ShownChain }) {
  const t = useTranslations('trail')
  if (!chain) return <Notice tone="warn" heading={t('chainUnknown')} />
  if (chain.broken) {
    const { stream, seq, type, at } = chain.broken
    return (
      <Notice tone="error" heading={t('chainBroken')} role="alert">
        <p className="break-words">{t('chainBrokenText', { stream, seq, type, when: formatInstant(at, locale) })}</p>
      </Notice>
    )
  }
  const { events, streams, checkedAt } = chain
  return (
    <p className="text-ok flex items-start gap-2">
      <Icon name="ok" className="mt-[0.12em]" />
      <span>{t('chainWhole', { events, streams, clock: formatClock(checkedAt, locale) })}</span>
    </p>
  )
}
