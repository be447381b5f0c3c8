import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { sayFacts } from '@/lib/action/say-facts'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatDay } from '@/lib/i18n/formats'
import type { PlannedRow } from '@/lib/imports/planned-rows'
import type { Issue } from '@/lib/refusals/result'

const MARKS = {
  refused: 'error',
  alike: 'warn',
  split: 'warn',
  beyond: 'warn',
  work: 'ok',
  outside: 'ok',
  already: 'ok',
} as const
const TONES = { error: 'text-error', warn: 'text-warn', ok: 'text-ok' } as const

/** What a row would become, or why it becomes nothing, in the words of the form that logs time. */
export function RowBecomes({ planned }: { planned: PlannedRow }) {
  const { outcome, input, issue, datedOn } = planned
  const t = useTranslations('ownTime.fromFile')
  const sentence = useSentence()
  const locale = useLocale()
  const said = (count: number) => formatMinutes(count, locale)
  const [all, beyond] = [input?.duration ?? 0, input?.beyondCap ?? 0]
  const mark = MARKS[outcome]
  return (
    <span className="flex gap-2">
      <Icon name={mark} className={`mt-0.5 size-5 shrink-0 ${TONES[mark]}`} />
      <span>
        {outcome === 'refused'
          ? issue && sentence(issue)
          : t(`become.${outcome}`, { minutes: said(all), inside: said(all - beyond), beyond: said(beyond) })}
        {datedOn && <span className="text-muted block text-sm">{t('dated', { day: formatDay(datedOn, locale) })}</span>}
      </span>
    </span>
  )
}

function useSentence() {
  const errors = useTranslations('errors')
  const columns = useTranslations('ownTime.fromFile.sheet')
  const locale = useLocale()
  // A row is a line of a file, with no field beside it: that it is the note is said before what to do.
  return (issue: Issue) => {
    const said = errors(issue.code, sayFacts(issue, locale))
    return issue.field === 'note' ? `${columns('note')}: ${said}` : said
  }
}
