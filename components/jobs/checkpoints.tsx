import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Way } from '@/lib/proofs/codes'
import type { FormAction } from '@/lib/refusals/result'

export type ShownDelivery = {
  id: string
  size: number
  way: Way
  target: string
  sentAt: Date | null
  attempts: number
  nextAt: Date
  fault: string | null
}

type CheckpointsProps = {
  locale: Locale
  /** Whether there is a key to sign with. */
  on: boolean
  newest: { size: number; signedAt: Date } | undefined
  /** The tree is not the one that was signed last: nothing more can be asked for. */
  rewritten: boolean
  deliveries: readonly ShownDelivery[]
  ask: FormAction<void>
}

export function Checkpoints({ locale, on, newest, rewritten, deliveries, ask }: CheckpointsProps) {
  const t = useTranslations('jobs.checkpointWords')
  const said = newest
    ? t('checkpointNewest', { when: formatInstant(newest.signedAt, locale), count: newest.size })
    : t('checkpointNone')
  return (
    <section aria-labelledby="checkpoints" className="space-y-5">
      <h2 id="checkpoints">{t('checkpoints')}</h2>
      <p className="text-muted max-w-[66ch]">{t('checkpointsText')}</p>
      <p>{on ? said : t('checkpointsOff')}</p>
      {on && !rewritten && <ButtonForm action={ask} hidden={{}} word={t('checkpointAsk')} variant="secondary" />}
      {deliveries.length > 0 && <Deliveries locale={locale} deliveries={deliveries} />}
    </section>
  )
}

/** Before all else on the page: whoever sees it stops and asks. */
export function TrailRewritten() {
  const t = useTranslations('jobs.checkpointWords')
  return (
    <Notice tone="error" heading={t('rewritten')}>
      <p>{t('rewrittenText')}</p>
    </Notice>
  )
}

function Deliveries({ locale, deliveries }: Pick<CheckpointsProps, 'locale' | 'deliveries'>) {
  const t = useTranslations('jobs.checkpointWords')
  return (
    <DataTable<ShownDelivery>
      caption={t('deliveries')}
      captionHidden
      dense
      rows={deliveries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'to',
          header: t('deliveryWay'),
          rowHeader: true,
          cell: ({ way, target }) => t(`ways.${way}`, { target }),
        },
        { key: 'size', header: t('delivery'), cell: ({ size }) => t('deliveryOf', { count: size }) },
        { key: 'state', header: useTranslations('jobs')('health'), cell: (one) => <State locale={locale} one={one} /> },
      ]}
    />
  )
}

function State({ locale, one }: { locale: Locale; one: ShownDelivery }) {
  const t = useTranslations('jobs.checkpointWords')
  const { sentAt, attempts, nextAt, fault } = one
  const at = (instant: Date) => formatInstant(instant, locale, 'short')
  if (sentAt) return fault ? t('deliverySuperseded') : t('deliverySent', { when: at(sentAt) })
  if (attempts === 0) return t('deliveryQueued')
  return <Trying when={at(nextAt)} fault={fault ?? '–'} />
}

function Trying({ when, fault }: { when: string; fault: string }) {
  const t = useTranslations('jobs')
  const words = useTranslations('jobs.checkpointWords')
  return (
    <>
      {fault === 'WITNESS_AHEAD' && <p className="text-error">{words('deliveryAhead')}</p>}
      <p className="tabular-nums">{words('deliveryWaits', { when })}</p>
      <p className="text-muted text-sm wrap-anywhere">{t('code', { code: fault })}</p>
    </>
  )
}
