import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { MoveForm } from '@/components/time/move-form'
import { NotNow } from '@/components/ui/not-now'
import { pageActors } from '@/lib/auth/page-actor'
import { formatMinutes } from '@/lib/calendar/minutes'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { formatDay } from '@/lib/i18n/formats'
import { casePath } from '@/lib/i18n/routes'
import { findReversibleEntry } from '@/lib/time/find-reversible-entry'
import { listMoveTargets } from '@/lib/time/list-move-targets'
import { moveEntryAction } from '../../actions'

type Props = { params: Promise<{ number: string; entry: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.movePage'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ number, entry: entryId }, actors, t, errors, locale] = await Promise.all([
    params,
    pageActors(['project-lead', 'advisor']),
    getTranslations('casePage'),
    getTranslations('errors'),
    getLocale(),
  ])
  const seen = await findVisibleCase(actors, number)
  const entry = seen && (await findReversibleEntry(seen.viewer, seen.supportCase.id, entryId))
  if (!entry) notFound()
  const targets = await listMoveTargets(seen.viewer, seen.supportCase.id, entry.advisorId)
  const about = { minutes: formatMinutes(entry.minutes, locale), day: formatDay(entry.workedOn, locale) }
  return (
    <div className="max-w-[44rem]">
      <CasePageHead
        number={number}
        about={t('entryReverseAbout', about)}
        heading={t('movePage.title')}
        lead={t('movePage.lead')}
      />
      {entry.reversedById ? (
        <NotNow
          heading={t('stepNotNow')}
          why={errors('already-reversed')}
          ways={[]}
          back={{ href: casePath(locale, number), text: t('stepToCase') }}
        />
      ) : (
        <MoveForm {...{ number, entryId, targets }} action={moveEntryAction} requestId={randomUUID()} />
      )}
    </div>
  )
}
