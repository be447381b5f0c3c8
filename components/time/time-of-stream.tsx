import { Fragment } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { dayOf } from '@/lib/calendar/days'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatDay } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'
import type { TimeRow } from '@/lib/time/list-case-stream'

type TimeOfStreamProps = {
  row: TimeRow
  number: string
  staff: boolean
  reversible: { may: 'own' | 'all' | 'none'; viewerId: string }
}

/** Why it is outside the support. */
const OUTSIDE = {
  'not-counted': 'outsideNotCounted',
  'beyond-cap': 'outsideBeyondCap',
  group: 'outsideGroup',
  second: 'outsideSecond',
} as const

/** What can be done with an entry that stands. */
const CORRECTIONS = [
  { page: '/cases/[number]/time/[entry]', text: 'entryReverse' },
  { page: '/cases/[number]/time/[entry]/move', text: 'entryMove' },
] as const

/** Time as it stands in the ledger or outside it: nothing is edited, a mistake has its correction beside it. */
export function TimeOfStream({ row, number, staff, reversible }: TimeOfStreamProps) {
  const t = useTranslations('casePage')
  const words = useTranslations('caseWords')
  const locale = useLocale()
  const { id, at, entry, minutes, activity, workedOn, why, reasonCode, earlyReason, lateReason } = row
  const { drawnAs, beside, concernsOn, moved, text, reversed, waits, declined, whoId } = row
  const may = reversible.may === 'all' || (reversible.may === 'own' && whoId === reversible.viewerId)
  const about = { minutes: formatMinutes(minutes, locale), day: formatDay(workedOn, locale) }
  const moveWords = (other: string | null, kind: TimeRow['entry']) =>
    t(kind === 'work' ? 'entryMovedFrom' : 'entryMovedTo', { number: other ?? 'none' })
  const more = [
    entry === 'reversal' &&
      reasonCode &&
      (reasonCode === 'undone'
        ? words('reversalReasons.undone')
        : t('entryReversal', { reason: words(`reversalReasons.${reasonCode}`) })),
    why && t(OUTSIDE[why]),
    beside ? t('beside', { name: beside }) : drawnAs && t(`drawnAs.${drawnAs}`),
    concernsOn && t('entryConcerns', { day: formatDay(concernsOn, locale) }),
    moved && moveWords(moved.number, entry),
    staff && earlyReason && t('entryEarly', { reason: words(`earlyReasons.${earlyReason}`) }),
    staff && lateReason && t('entryLate', { reason: words(`lateReasons.${lateReason}`) }),
    reversed && t('entryReversed'),
    declined && !reversed && t('entryStands', { why: declined }),
  ].filter(Boolean)
  return (
    <>
      <p className="tabular-nums">
        <span className={reversed ? 'line-through' : 'font-strong'}>
          {about.minutes} {words(`activities.${activity}`).toLowerCase()}
        </span>
        {workedOn !== dayOf(at) && (
          <>
            , <time dateTime={workedOn}>{about.day}</time>
          </>
        )}
        {entry === 'work' &&
          !reversed &&
          !waits &&
          may &&
          CORRECTIONS.filter(({ text: what }) => !beside || what !== 'entryMove').map(({ page, text: what }) => (
            <Fragment key={page}>
              {' '}
              <TextLink
                href={pagePath(locale, page, { number, entry: id })}
                className="ml-2 inline-block py-1 print:hidden"
              >
                {t(what)}
                <VisuallyHidden> {t('entryReverseAbout', about)}</VisuallyHidden>
              </TextLink>
            </Fragment>
          ))}
        {(entry === 'work' || entry === 'reversal') && (
          <>
            {' '}
            <TextLink
              href={pagePath(locale, '/cases/[number]/proof/[entry]', { number, entry: id })}
              className="ml-2 inline-block py-1 print:hidden"
            >
              {t('entryProof')}
              <VisuallyHidden> {t('entryProofAbout', about)}</VisuallyHidden>
            </TextLink>
          </>
        )}
      </p>
      {waits && !reversed && (
        <p className="text-warn text-sm">
          <TextLink
            href={pagePath(locale, '/cases/[number]/time/[entry]/second-person', { number, entry: id })}
            className="inline-block py-1"
          >
            {t('entryWaits')}
            <VisuallyHidden> {t('entryReverseAbout', about)}</VisuallyHidden>
          </TextLink>
        </p>
      )}
      {more.length > 0 && <p className="text-muted text-sm">{more.join(' · ')}</p>}
      {text && <p className="max-w-[44rem] text-sm wrap-anywhere whitespace-pre-line">{text}</p>}
    </>
  )
}
