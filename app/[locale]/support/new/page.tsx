import { getLocale, getTranslations } from 'next-intl/server'
import { IntakeStart } from '@/components/intake/intake-start'
import { actAs } from '@/lib/auth/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { draftToken } from '@/lib/intake/draft-cookie'
import { findDraft } from '@/lib/intake/find-draft'
import { startIntakeAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('intake'))('title') }
}

export default async function Page() {
  const [person, draft, locale] = await Promise.all([currentPerson(), draftToken().then(findDraft), getLocale()])
  const staff = person && (actAs(person, 'project-lead') ?? actAs(person, 'advisor'))
  const resumes = draft !== null && draft.caseId === null && draft.answers.need !== undefined
  return <IntakeStart locale={locale} staffName={staff?.name ?? null} resumes={resumes} start={startIntakeAction} />
}
