import { useLocale, useTranslations } from 'next-intl'
import { StreamRow, type ReversibleBy } from '@/components/cases/stream-row'
import { Drawn } from '@/components/ui/drawn'
import { FilterChips } from '@/components/ui/filter-chips'
import { TextLink } from '@/components/ui/text-link'
import { pagePath } from '@/lib/i18n/routes'
import type { CaseStream as Stream } from '@/lib/time/case-stream'
import { STREAM_KINDS, streamQuery, type StreamAsked } from '@/lib/time/stream-kinds'

type CaseStreamProps = { stream: Stream; number: string; staff: boolean; reversible: ReversibleBy }

/** All that happened in a case in one list, newest first; the address says which of it is shown. */
export function CaseStream({ stream, number, staff, reversible }: CaseStreamProps) {
  const t = useTranslations('casePage.stream')
  const locale = useLocale()
  const { items, older, asked } = stream
  const { show, page } = asked
  const to = (other: StreamAsked) =>
    `${pagePath(locale, '/cases/[number]', { number }, streamQuery(other))}#stream` as const
  const kinds = STREAM_KINDS.filter((kind) => staff || kind !== 'notes')
  return (
    <section aria-labelledby="stream" className="space-y-3">
      <h2 id="stream" className="scroll-mt-32">
        {t('heading')}
      </h2>
      <div className="print:hidden">
        <FilterChips
          label={t('filter')}
          chips={[null, ...kinds].map((kind) => ({
            href: to({ show: kind, page: 1 }),
            text: t(`show.${kind ?? 'all'}`),
            current: show === kind,
          }))}
        />
      </div>
      {items.length === 0 ? (
        <p className="text-muted">{t(`empty.${show ?? 'all'}`)}</p>
      ) : (
        <Drawn
          as="ol"
          reversed
          aria-label={t(`show.${show ?? 'all'}`)}
          className="border-hairline divide-hairline divide-y border-y"
        >
          {items.map((item) => (
            <StreamRow key={item.id} item={item} number={number} staff={staff} reversible={reversible} />
          ))}
        </Drawn>
      )}
      <p className="flex flex-wrap gap-x-6 print:hidden">
        {page > 1 && (
          <TextLink href={to({ show, page: page - 1 })} rel="prev" className="inline-block py-2">
            {t('newer')}
          </TextLink>
        )}
        {older && (
          <TextLink href={to({ show, page: page + 1 })} rel="next" className="inline-block py-2">
            {t('older')}
          </TextLink>
        )}
        <TextLink href={pagePath(locale, '/cases/[number]/events', { number })} className="inline-block py-2">
          {t('log')}
        </TextLink>
      </p>
    </section>
  )
}
