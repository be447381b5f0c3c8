import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { EntryNotNow } from '@/components/time/entry-not-now'
import { MoveForm } from '@/components/time/move-form'
import { pageActors } from '@/lib/auth/page-actor'
import { formatMinutes } from '@/lib/calendar/minutes'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { formatDay } from '@/lib/i18n/formats'
import { findCorrection } from '@/lib/time/find-correction'
import { findReversibleEntry } from '@/lib/time/find-reversible-entry'
import { listMoveTargets } from '@/lib/time/list-move-targets'
import { askMoveAction, moveEntryAction } from '../../actions'

type Props = { params: Promise<{ number: string; entry: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.movePage'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ number, entry: entryId }, actors, t, locale] = await Promise.all([
    params,
    pageActors(['project-lead', 'advisor']),
    getTranslations('casePage'),
    getLocale(),
  ])
  const seen = await findVisibleCase(actors, number)
  const entry = seen && (await findReversibleEntry(seen.viewer, seen.supportCase.id, entryId))
  if (!entry) notFound()
  const [targets, waits] = await Promise.all([
    listMoveTargets(seen.viewer, seen.supportCase.id, entry.advisorId),
    findCorrection(seen.viewer, seen.supportCase.id, entryId),
  ])
  const asks = entry.old && entry.advisorId === seen.viewer.personId
  const about = { minutes: formatMinutes(entry.minutes, locale), day: formatDay(entry.workedOn, locale) }
  return (
    <div className="max-w-[44rem]">
      <CasePageHead
        number={number}
        about={t('entryReverseAbout', about)}
        heading={t(asks ? 'secondPerson.moveTitle' : 'movePage.title')}
        lead={t(asks ? 'secondPerson.moveLead' : 'movePage.lead')}
      />
      {entry.reversedById || waits ? (
        <EntryNotNow {...{ number, entryId }} reversed={!waits} />
      ) : (
        <MoveForm
          {...{ number, entryId, targets, asks }}
          action={asks ? askMoveAction : moveEntryAction}
          requestId={randomUUID()}
        />
      )}
    </div>
  )
}
