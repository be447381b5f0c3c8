import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Stat } from '@/components/ui/stat'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { ShownFollowUp } from '@/lib/figures/follow-up'
import { formatCount, formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath } from '@/lib/i18n/routes'
import { SCORES } from '@/lib/outcomes/codes'
import type { SupportWords } from '@/lib/outcomes/list-words'
import { ChangeLine } from './change-line'
import type { Before } from './follow-up-tables'
import { useShownWords } from './shown-words'

type SupportSectionProps = {
  locale: Locale
  support: ShownFollowUp['support']
  list: (filter: CaseFilter) => string | undefined
  before?: Before
  /** Null for those who read figures only. */
  words: readonly SupportWords[] | null
}

/** How the support was: how many said so, what they said, and, for the lead, in which words. */
export function SupportSection({ locale, support, list, before, words }: SupportSectionProps) {
  const t = useTranslations('outcomes.lead')
  const rate = useTranslations('outcomes.rate')
  const { count, say } = useShownWords(locale)
  const { asked, answered, mean, scores } = support
  const oneDecimal = (value: number) => formatCount(Math.round(value * 10) / 10, locale)
  return (
    <section aria-labelledby="support" className="space-y-5">
      <h2 id="support">{t('support')}</h2>
      <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 lg:grid-cols-4">
        <Stat
          label={t('mean')}
          value={mean === null ? '–' : say(mean, oneDecimal)}
          isWords={typeof mean === 'string'}
          note={typeof mean === 'number' ? t('ofFive') : undefined}
        >
          {before && (
            <ChangeLine
              {...{ locale, unit: 'mean', now: mean, before: before.followUp.support.mean, name: before.name }}
              href={before.list({ figure: 'answered-support' })}
            />
          )}
        </Stat>
        <Stat
          label={t('answers')}
          value={count(answered)}
          isWords={typeof answered === 'string'}
          note={t('answersNote', { asked: count(asked) })}
          href={list({ figure: 'answered-support' })}
        >
          {before && (
            <ChangeLine
              {...{ locale, unit: 'count', now: answered, before: before.followUp.support.answered, name: before.name }}
              href={before.list({ figure: 'answered-support' })}
            />
          )}
        </Stat>
      </div>
      {scores && (
        <DataTable
          caption={t('scores')}
          captionHidden
          dense
          rows={SCORES}
          rowKey={(score) => score}
          columns={[
            {
              key: 'score',
              header: t('score'),
              rowHeader: true,
              phone: 'title',
              cell: (score) => rate(`scores.${score}`),
            },
            {
              key: 'count',
              header: t('answers'),
              numeric: true,
              phone: 'side',
              cell: (score) => count(scores[score] ?? 0),
            },
          ]}
        />
      )}
      {words && (
        <div className="space-y-3">
          <h3>{t('words')}</h3>
          <p className="text-muted measure text-sm">{t('wordsNote')}</p>
          {words.length === 0 ? (
            <p>{t('noWords')}</p>
          ) : (
            <ul className="measure space-y-4">
              {words.map((one) => (
                <li key={one.number}>
                  <p className="wrap-anywhere whitespace-pre-line">{one.words}</p>
                  <p className="text-muted text-sm">
                    {rate(`scores.${SCORES.find((score) => score === one.score) ?? 3}`)} ·{' '}
                    <TextLink href={casePath(locale, one.number)}>{one.number}</TextLink> ·{' '}
                    {formatDay(dayOf(one.answeredAt), locale)}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  )
}
