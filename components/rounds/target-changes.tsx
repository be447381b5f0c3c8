import { useTranslations } from 'next-intl'
import { dayOf } from '@/lib/calendar/days'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { changedTargets, wholeTargets, type SetTargets } from '@/lib/rounds/targets'
import { sayTarget, useTargetLabels } from './target-words'

/** What was changed in the targets of a round and when, the newest first; the first setting changed nothing. */
export function TargetChanges({ locale, targets }: { locale: Locale; targets: readonly SetTargets[] }) {
  const t = useTranslations('rounds.targets')
  const labels = useTargetLabels()
  if (targets.length < 2) return null
  return (
    <section aria-labelledby="target-changes" className="mt-6 space-y-2">
      <h3 id="target-changes" className="text-base">
        {t('changes')}
      </h3>
      <ul className="measure list-disc space-y-1 pl-6 text-sm">
        {targets.slice(0, -1).map((one, index) => {
          const before = targets[index + 1] ?? wholeTargets({})
          const changes = changedTargets(before, one).map((name) =>
            t('change', {
              name: labels[name],
              from: sayTarget(before, name, locale),
              to: sayTarget(one, name, locale),
            }),
          )
          return (
            <li key={one.no}>
              {formatDay(dayOf(one.setAt), locale)}: {changes.join('; ')}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
