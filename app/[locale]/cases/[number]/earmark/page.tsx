import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { StepOfCase } from '@/components/cases/step-of-case'
import { EarmarkForm } from '@/components/time/earmark-form'
import { EarmarkedTime } from '@/components/time/earmarked-time'
import { noteAccess } from '@/lib/audit/note-access'
import { pageActors } from '@/lib/auth/page-actor'
import { formatMinutes } from '@/lib/calendar/minutes'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { findEarmarks } from '@/lib/time/find-earmarks'
import { setEarmarkAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.earmarks'))('title') }
}

/** How much of the company's hours waits for this case. */
export default async function Page({ params }: Props) {
  const [{ number }, actors, t, locale] = await Promise.all([
    params,
    pageActors(['project-lead', 'company-contact']),
    getTranslations('casePage.earmarks'),
    getLocale(),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const earmarks = await findEarmarks(seen.viewer, seen.supportCase.id)
  if (!earmarks) {
    const { personId, role } = seen.viewer
    const subject = { subjectKind: 'case', subjectId: seen.supportCase.id } as const
    await noteAccess({ action: 'denied', ...subject, personId, role, reasonCode: 'earmark-not-yours' })
    notFound()
  }
  const { statedName, companyName } = seen.supportCase
  const company = seen.viewer.role === 'company-contact' ? statedName : companyName
  const { own, room } = earmarks
  return (
    <CaseStep number={number} company={company} heading={t('title')} lead={t('lead')}>
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps="any-open">
        <div className="space-y-6">
          <EarmarkedTime earmarks={earmarks} />
          <EarmarkForm
            {...{ number, action: setEarmarkAction, seen: own.minutes }}
            requestId={randomUUID()}
            hint={t('hint', { room: formatMinutes(room, locale) })}
          />
        </div>
      </StepOfCase>
    </CaseStep>
  )
}
