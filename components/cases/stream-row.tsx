import { useLocale, useTranslations } from 'next-intl'
import { TimeOfStream } from '@/components/time/time-of-stream'
import { classes } from '@/components/ui/classes'
import { Icon, type IconName } from '@/components/ui/icon'
import { formatInstant } from '@/lib/i18n/formats'
import type { StreamItem } from '@/lib/time/case-stream'

/** Whose time may be taken back: one's own, for the lead everyone's, for others nobody's. */
export type ReversibleBy = { may: 'own' | 'all' | 'none'; viewerId: string }
type StreamRowProps = { item: StreamItem; number: string; staff: boolean; reversible: ReversibleBy }

const LOOKS: Record<StreamItem['kind'], { icon: IconName; edge: string; word: string }> = {
  messages: { icon: 'mail', edge: 'border-l-action', word: 'text-action' },
  notes: { icon: 'lock', edge: 'border-l-warn bg-warn-tint', word: 'text-warn' },
  time: { icon: 'clock', edge: 'border-l-ok', word: 'text-ok' },
  events: { icon: 'arrow-right', edge: 'border-l-line', word: 'text-muted' },
}

/** One thing that happened. Edge, icon and word each tell the four kinds apart, so that no one of them has to. */
export function StreamRow({ item, number, staff, reversible }: StreamRowProps) {
  const t = useTranslations('casePage.stream')
  const c = useTranslations('casePage')
  const locale = useLocale()
  const { icon, edge, word } = LOOKS[item.kind]
  const who =
    item.kind === 'messages'
      ? [c(item.side === 'company' ? 'fromCompany' : 'fromStaff'), item.who].filter(Boolean).join(', ')
      : item.who
  return (
    <li
      className={classes(
        'grid break-inside-avoid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 border-l-4 py-2.5 pr-2 pl-3',
        edge,
        item.kind === 'messages' && (item.side === 'company' ? 'bg-action-tint' : 'bg-surface'),
      )}
    >
      <Icon name={icon} className={classes('mt-0.5', word)} />
      <div className={classes('min-w-0', item.kind === 'events' && 'flex flex-wrap items-baseline gap-x-3')}>
        <p className="text-muted text-sm">
          <span className={classes('font-strong', word)}>{t(`kind.${item.kind}`)}</span>
          {who && <> · {who}</>} · <time dateTime={item.at.toISOString()}>{formatInstant(item.at, locale)}</time>
          {item.from && <> · {t('from', { number: item.from })}</>}
        </p>
        {item.kind === 'time' && <TimeOfStream row={item} {...{ number, staff, reversible }} />}
        {item.kind === 'events' && <p>{item.title}</p>}
        {(item.kind === 'messages' || item.kind === 'notes') && (
          <p className="max-w-[44rem] wrap-anywhere whitespace-pre-line">{item.text}</p>
        )}
      </div>
    </li>
  )
}
