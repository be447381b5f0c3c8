import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Drawn } from '@/components/ui/drawn'
import { FactList, type Fact } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import type { AccessLine } from '@/lib/audit/list-access'
import { dayOf } from '@/lib/calendar/days'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'
import type { TrailQuery } from './trail-query'
import { trailWord } from './trail-sheets'
import type { TrailRow } from './trail-table'

export const TRAIL_PANE_HEADING = 'trail-pane'

type PaneProps = { locale: Locale; query: TrailQuery; close: string }
type Same = { person?: string | null; case?: string | null; type?: string; action?: string; day: string; who: string }

/** One event beside the log, whole, with the ways to what else was done by the same person, in the same case or that day. */
export function EventPane({ row, ...place }: PaneProps & { row: TrailRow }) {
  const t = useTranslations('trail')
  const { what, when, who, role, about, caseNumber, type, kind, actorId, day } = row
  return (
    <Told
      {...place}
      heading={what}
      facts={[
        [t('time'), when],
        [t('who'), who === role ? who : `${who}, ${role}`],
        [t('type'), kind],
        [t('about'), about],
        [t('case'), caseNumber],
      ]}
      same={{ person: actorId, case: caseNumber, type, day, who }}
    />
  )
}

/** One line of the access log beside it. */
export function AccessPane({ line, ...place }: PaneProps & { line: AccessLine }) {
  const t = useTranslations('trail')
  const word = trailWord(t)
  const { at, personId, personName, role, action, reasonCode, subjectName, subjectKind, caseNumber } = line
  return (
    <Told
      {...place}
      heading={word('actions', action)}
      facts={[
        [t('time'), formatInstant(at, place.locale)],
        [t('who'), [personName ?? '–', word('roles', role)].filter(Boolean).join(', ')],
        [t('reason'), word('reasons', reasonCode)],
        [t('about'), [word('subjects', subjectKind), subjectName].filter(Boolean).join(': ')],
        [t('case'), caseNumber],
        [t('accessFrom'), line.clientAddress],
        [t('browser'), line.clientAgent && <span className="wrap-anywhere">{line.clientAgent}</span>],
      ]}
      same={{ person: personId, case: caseNumber, action, day: dayOf(at), who: personName ?? '' }}
    />
  )
}

type ToldProps = PaneProps & { heading: ReactNode; facts: Fact[]; same: Same }

function Told({ locale, query, close, heading, facts, same }: ToldProps) {
  const t = useTranslations('trail.pane')
  const access = query.view === 'access'
  const { person, case: number, type, action, day, who } = same
  const to = (shown: Record<string, string | undefined>) =>
    pagePath(locale, '/lead/trail', {}, { view: access ? 'access' : undefined, ...shown })
  const ways: (false | { href: string; text: string })[] = [
    Boolean(person) && { href: to({ person: person ?? undefined }), text: t('byPerson', { name: who }) },
    Boolean(number) &&
      !access && { href: to({ case: number ?? undefined }), text: t('inCase', { number: number ?? '' }) },
    { href: to(access ? { action } : { type }), text: t('ofType') },
    { href: to(access ? { on: day } : { from: day, to: day }), text: t('thatDay', { day }) },
  ]
  return (
    <div className="space-y-3">
      <h2 id={TRAIL_PANE_HEADING} className="text-lg! wrap-anywhere">
        {heading}
      </h2>
      <Drawn as="div">
        <FactList facts={facts} />
      </Drawn>
      <h3 className="text-base!">{t('more')}</h3>
      <ul>
        {ways.map(
          (way) =>
            way && (
              <li key={way.href}>
                <TextLink href={way.href} className="inline-flex min-h-11 items-center wrap-anywhere">
                  {way.text}
                </TextLink>
              </li>
            ),
        )}
      </ul>
      <p className="flex flex-wrap items-center gap-2">
        {number && (
          <ButtonLink href={casePath(locale, number)} size="compact">
            {t('openCase')}
          </ButtonLink>
        )}
        <TextLink href={close} scroll={false} className="ml-auto inline-flex min-h-11 items-center">
          {t('close')}
        </TextLink>
      </p>
    </div>
  )
}
