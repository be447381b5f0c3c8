import { useTranslations } from 'next-intl'
import type { Attention as Counts } from '@/lib/figures/overview'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { NamedFigure } from './named-figure'

type AttentionProps = {
  locale: Locale
  counts: Counts | null
  /** The other figures are of some of the cases, these are not. */
  narrowed?: boolean
  /** Where the corrections that wait are decided; their cases where nobody says. */
  corrections?: string
  /** Findings of minutes past a cap: shown where there are any. */
  excess?: number
  /** What conflicts of interest ask of the leads: shown where there is any. */
  conflicts?: number
  /** Roles that wait for the reader, or end soon: shown where there are any. */
  roles?: number
  /** Of the system's own, those that do not work: shown where there are any. */
  jobs?: number
}

/** What somebody should take hold of now, in any round. */
export function Attention({
  locale,
  counts,
  narrowed = false,
  corrections,
  excess = 0,
  conflicts = 0,
  roles = 0,
  jobs = 0,
}: AttentionProps) {
  const t = useTranslations('figures')
  const rows = [
    ['no-contact', counts?.noContact],
    ['cap-soon', counts?.capSoon],
    ['no-result', counts?.noResult],
    ['second-person', counts?.secondPerson],
  ] as const
  // What could not be counted is told; what asks for nothing is not.
  const told = rows.filter(([, count]) => count !== 0)
  const isQuiet = told.length === 0 && conflicts + roles + excess + jobs === 0
  return (
    <section aria-labelledby="attention" className="space-y-5">
      <div>
        <h2 id="attention">{t('attention')}</h2>
        <p className="text-muted text-sm">{t(narrowed ? 'attentionOfAll' : 'attentionNote')}</p>
      </div>
      {isQuiet && <p className="measure">{t('attentionNone')}</p>}
      <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 lg:grid-cols-4">
        {told.map(([figure, count]) => (
          <NamedFigure
            key={figure}
            name={figure}
            value={count === undefined ? null : formatCount(count, locale)}
            href={(figure === 'second-person' && corrections) || pagePath(locale, '/cases', {}, { figure })}
            tone={count ? 'warn' : 'plain'}
          />
        ))}
        {conflicts > 0 && (
          <NamedFigure
            name="conflicts"
            value={formatCount(conflicts, locale)}
            href={pagePath(locale, '/lead/conflicts')}
            tone="warn"
          />
        )}
        {roles > 0 && (
          <NamedFigure
            name="roles"
            value={formatCount(roles, locale)}
            href={pagePath(locale, '/lead/people')}
            tone="warn"
          />
        )}
        {jobs > 0 && (
          <NamedFigure
            name="jobs"
            value={formatCount(jobs, locale)}
            href={pagePath(locale, '/lead/jobs')}
            tone="warn"
          />
        )}
        {excess > 0 && (
          <NamedFigure
            name="excess"
            value={formatCount(excess, locale)}
            href={pagePath(locale, '/lead/excess')}
            tone="warn"
          />
        )}
      </div>
    </section>
  )
}
