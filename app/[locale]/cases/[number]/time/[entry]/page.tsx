import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { NotNow } from '@/components/ui/not-now'
import { ReverseForm } from '@/components/time/reverse-form'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { casePath } from '@/lib/i18n/routes'
import { formatDay } from '@/lib/i18n/formats'
import { findReversibleEntry } from '@/lib/time/find-reversible-entry'
import { formatMinutes } from '@/lib/calendar/minutes'
import { reverseOutsideTimeAction, reverseTimeAction } from '../actions'

type Props = { params: Promise<{ number: string; entry: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.reversePage'))('title') }
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
  const outside = entry.place === 'outside'
  const about = { minutes: formatMinutes(entry.minutes, locale), day: formatDay(entry.workedOn, locale) }
  return (
    <div className="max-w-[44rem]">
      <CasePageHead
        number={number}
        about={t('entryReverseAbout', about)}
        heading={t('reversePage.title')}
        lead={outside ? t('reversePage.outsideLead') : t('reversePage.lead')}
      />
      {entry.reversedById ? (
        <NotNow
          heading={t('stepNotNow')}
          why={errors('already-reversed')}
          ways={[]}
          back={{ href: casePath(locale, number), text: t('stepToCase') }}
        />
      ) : (
        <ReverseForm
          action={outside ? reverseOutsideTimeAction : reverseTimeAction}
          number={number}
          entryId={entryId}
          requestId={randomUUID()}
        />
      )}
    </div>
  )
}
