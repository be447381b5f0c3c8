import { useLocale, useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import type { CandidatesForCase } from '@/lib/advisors/list-candidates'
import { formatMinutes } from '@/lib/calendar/minutes'
import { WEIGHTS } from '@/lib/rounds/weights'

/** How those who can take a case are put in order: the weights are its round's. */
export function Weighing({ weights, likelyMinutes, most }: Omit<CandidatesForCase, 'candidates'>) {
  const t = useTranslations('queue.weighing')
  const names = useTranslations('rounds.weightNames')
  const locale = useLocale()
  return (
    <Details summary={t('heading')}>
      <div className="space-y-2 text-sm">
        <p>{t('text', { most })}</p>
        <dl className="grid max-w-[28rem] grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1">
          {WEIGHTS.map((weight) => (
            <div key={weight} className="contents">
              <dt>{names(weight)}</dt>
              <dd className="text-end tabular-nums">{weights[weight]}</dd>
            </div>
          ))}
        </dl>
        <p>{t('time', { minutes: formatMinutes(likelyMinutes, locale) })}</p>
      </div>
    </Details>
  )
}
