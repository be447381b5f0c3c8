import { getTranslations } from 'next-intl/server'
import { AddStaffForm } from '@/components/people/add-staff-form'
import { StaffList } from '@/components/people/staff-list'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { listStaff } from '@/lib/people/list-staff'
import {
  addStaffAction,
  deactivatePersonAction,
  grantRoleAction,
  reactivatePersonAction,
  revokeRoleAction,
} from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('people'))('title') }
}

export default async function Page() {
  const [lead, t] = await Promise.all([pageActor(['project-lead']), getTranslations('people')])
  const people = await listStaff(lead)
  const actions = {
    grant: grantRoleAction,
    revoke: revokeRoleAction,
    deactivate: deactivatePersonAction,
    reactivate: reactivatePersonAction,
  }
  return (
    <>
      <PageHeader heading={t('title')} lead={t('lead')} />
      <div className="space-y-12">
        <StaffList people={people} actions={actions} viewerId={lead.personId} />
        <section aria-labelledby="add" className="max-w-[36rem] space-y-4">
          <h2 id="add">{t('addHeading')}</h2>
          <p className="text-muted">{t('addText')}</p>
          <AddStaffForm
            action={addStaffAction}
            words={{
              name: t('name'),
              email: t('email'),
              role: t('role'),
              add: t('add'),
              added: t('added'),
              roles: {
                advisor: t('roles.advisor'),
                'project-lead': t('roles.project-lead'),
                auditor: t('roles.auditor'),
                editor: t('roles.editor'),
                'buyer-advisor': t('roles.buyer-advisor'),
                'steering-member': t('roles.steering-member'),
              },
            }}
          />
        </section>
      </div>
    </>
  )
}
