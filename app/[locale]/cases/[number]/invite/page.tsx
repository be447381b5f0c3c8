import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { InviteForm } from '@/components/companies/invite-form'
import { noteAccess } from '@/lib/audit/note-access'
import { pageActor } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { isVerifiedFor } from '@/lib/mandates/verified-for'
import { inviteColleagueAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage'))('inviteHeading') }
}

export default async function Page({ params }: Props) {
  const [{ number }, contact, t] = await Promise.all([
    params,
    pageActor(['company-contact']),
    getTranslations('casePage'),
  ])
  const seen = await findVisibleCase([contact], number)
  if (!seen) notFound()
  const { id, companyId, statedName } = seen.supportCase
  if (!isVerifiedFor(contact, companyId)) {
    const { personId, role } = contact
    await noteAccess({
      action: 'denied',
      subjectKind: 'case',
      subjectId: id,
      personId,
      role,
      reasonCode: 'not-verified',
    })
    notFound()
  }
  return (
    <CaseStep number={number} company={statedName} heading={t('inviteHeading')} lead={t('inviteText')}>
      <InviteForm action={inviteColleagueAction} number={number} />
    </CaseStep>
  )
}
