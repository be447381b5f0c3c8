import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { AddStaffForm } from '@/components/people/add-staff-form'
import { StaffList } from '@/components/people/staff-list'
import { StaffPageHead } from '@/components/people/staff-page-head'
import { STAFF_PANE_HEADING, StaffPane } from '@/components/people/staff-pane'
import { WaitingRoles } from '@/components/people/waiting-roles'
import { staffQuery } from '@/components/people/staff-query'
import { EmptyState } from '@/components/ui/empty-state'
import { ListWithPane } from '@/components/ui/list-with-pane'
import { TextLink } from '@/components/ui/text-link'
import { pageActor } from '@/lib/auth/page-actor'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { pagePath } from '@/lib/i18n/routes'
import { readPage, type Query } from '@/lib/lists/query'
import { listStaff } from '@/lib/people/list-staff'
import { namedLike, readStaffFilter, readStaffSort, staffOnPage, staffShown } from '@/lib/people/staff-filter'
import { listViews } from '@/lib/views/list-views'
import { removeViewAction, saveViewAction, searchListAction } from '../../lists/actions'
import {
  addStaffAction,
  deactivatePersonAction,
  decideRoleAction,
  endRoleAction,
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
  const [filter, sort] = [readStaffFilter(query), readStaffSort(query)]
  const [everyone, views] = await Promise.all([listStaff(lead), listViews(lead, 'people')])
  const found = staffShown(everyone, filter, sort)
  const { page, people } = staffOnPage(found, readPage(query))
  // Also one that a change has just taken out of what is shown.
  const asked = everyone.find(({ id }) => id === query.visa)
  const shown = asked ?? people[0]
  const actions = {
    grant: grantRoleAction,
    revoke: revokeRoleAction,
    end: endRoleAction,
    decide: decideRoleAction,
    deactivate: deactivatePersonAction,
    reactivate: reactivatePersonAction,
  }
  return (
    <>
      <StaffPageHead {...{ locale, filter, sort, views }} people={namedLike(everyone, filter.q)} actions={LIST} />
      <WaitingRoles
        people={everyone.filter(({ id }) => id !== shown?.id)}
        viewerId={lead.personId}
        decide={decideRoleAction}
      />
      <div className="space-y-12">
        {shown ? (
          <ListWithPane
            chosen={asked !== undefined}
            labelledBy={STAFF_PANE_HEADING}
            back={{ href: pagePath(locale, '/lead/people', {}, staffQuery(filter, sort, page)), text: t('toList') }}
            list={<StaffList {...{ locale, people, page, filter, sort }} total={found.length} shown={shown.id} />}
            pane={<StaffPane key={shown.id} person={shown} actions={actions} viewerId={lead.personId} />}
          />
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
              addedAsked: t('addedAsked'),
              endsOn: t('endsOn'),
              endsOnHint: t('endsOnHint'),
              byTwo: t('byTwo'),
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
