import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { EntryNotNow } from '@/components/time/entry-not-now'
import { ReverseForm } from '@/components/time/reverse-form'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { formatDay } from '@/lib/i18n/formats'
import { findCorrection } from '@/lib/time/find-correction'
import { findReversibleEntry } from '@/lib/time/find-reversible-entry'
import { formatMinutes } from '@/lib/calendar/minutes'
import { askReversalAction, reverseOutsideTimeAction, reverseTimeAction } from '../actions'

type Props = { params: Promise<{ number: string; entry: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.reversePage'))('title') }
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
  const outside = entry.place === 'outside'
  const waits = await findCorrection(seen.viewer, seen.supportCase.id, entryId)
  const asks = entry.old && entry.advisorId === seen.viewer.personId
  const about = { minutes: formatMinutes(entry.minutes, locale), day: formatDay(entry.workedOn, locale) }
  return (
    <div className="max-w-[44rem]">
      <CasePageHead
        number={number}
        about={t('entryReverseAbout', about)}
        heading={t(asks ? 'secondPerson.reverseTitle' : 'reversePage.title')}
        lead={t(asks ? 'secondPerson.reverseLead' : outside ? 'reversePage.outsideLead' : 'reversePage.lead')}
      />
      {entry.reversedById || waits ? (
        <EntryNotNow {...{ number, entryId }} reversed={!waits} />
      ) : (
        <ReverseForm
          action={asks ? askReversalAction : outside ? reverseOutsideTimeAction : reverseTimeAction}
          asks={asks}
          number={number}
          entryId={entryId}
          requestId={randomUUID()}
        />
      )}
    </div>
  )
}
