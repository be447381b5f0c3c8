import { useTranslations } from 'next-intl'
import { SummaryList } from '@/components/ui/summary-list'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { LEVELS, WILL_BID } from '@/lib/evaluations/codes'
import type { Evaluations } from '@/lib/evaluations/list-evaluations'

type EvaluationsSummaryProps = { evaluations: Evaluations; fewest: number; locale: Locale }

export function EvaluationsSummary({ evaluations: { answers, told }, fewest, locale }: EvaluationsSummaryProps) {
  const t = useTranslations('trainingStaff.page')
  const w = useTranslations('trainings.evaluation')
  if (!told) {
    return (
      <p className="text-muted">
        {t('answers', { count: answers })} {answers > 0 && t('tooFew', { fewest })}
      </p>
    )
  }
  const line = <C extends string>(codes: readonly C[], counts: Record<string, number>, word: (code: C) => string) =>
    codes.map((code) => `${word(code)}: ${counts[code] ?? 0}`).join('\n')
  return (
    <div className="space-y-4">
      <p>{t('answers', { count: answers })}</p>
      <SummaryList
        rows={[
          { key: 'useful', term: t('useful'), value: formatCount(Math.round(told.useful * 10) / 10, locale) },
          { key: 'level', term: t('level'), value: line(LEVELS, told.levels, (code) => w(`levels.${code}`)) },
          { key: 'bid', term: t('willBid'), value: line(WILL_BID, told.willBid, (code) => w(`willBids.${code}`)) },
          ...(told.comments.length > 0
            ? [{ key: 'comments', term: t('comments'), value: told.comments.join('\n\n') }]
            : []),
        ]}
      />
    </div>
  )
}
