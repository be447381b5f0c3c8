import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { AddStaffForm } from '@/components/people/add-staff-form'
import { StaffList } from '@/components/people/staff-list'
import { StaffPageHead } from '@/components/people/staff-page-head'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { pageActor } from '@/lib/auth/page-actor'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { pagePath } from '@/lib/i18n/routes'
import type { Query } from '@/lib/lists/query'
import { listStaff } from '@/lib/people/list-staff'
import { inGroup, namedLike, readStaffFilter } from '@/lib/people/staff-filter'
import { listViews } from '@/lib/views/list-views'
import { removeViewAction, saveViewAction, searchListAction } from '../../lists/actions'
import {
  addStaffAction,
  deactivatePersonAction,
  grantRoleAction,
  reactivatePersonAction,
  revokeRoleAction,
} from './actions'

const LIST = { search: searchListAction, saveView: saveViewAction, removeView: removeViewAction }

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('people'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [query, lead, locale, t] = await Promise.all([
    searchParams,
    pageActor(['project-lead']),
    getLocale(),
    getTranslations('people'),
  ])
  if (typeof query.q === 'string' && !mayStandInAddress(query.q)) redirect(pagePath(locale, '/lead/people'))
  const filter = readStaffFilter(query)
  const [everyone, views] = await Promise.all([listStaff(lead), listViews(lead, 'people')])
  const sought = namedLike(everyone, filter.q)
  const people = inGroup(sought, filter.show)
  const actions = {
    grant: grantRoleAction,
    revoke: revokeRoleAction,
    deactivate: deactivatePersonAction,
    reactivate: reactivatePersonAction,
  }
  return (
    <>
      <StaffPageHead {...{ locale, filter, views }} people={sought} actions={LIST} />
      <div className="space-y-12">
        {people.length > 0 ? (
          <StaffList people={people} actions={actions} viewerId={lead.personId} />
        ) : (
          <EmptyState
            heading={t('empty')}
            action={<TextLink href={pagePath(locale, '/lead/people')}>{t('showAll')}</TextLink>}
          />
        )}
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
