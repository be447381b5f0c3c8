import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { RegisterHead } from '@/components/capabilities/register-head'
import { RegisterList } from '@/components/capabilities/register-list'
import { REGISTER_PANE_HEADING, RegisteredPane } from '@/components/capabilities/registered-pane'
import { EmptyState } from '@/components/ui/empty-state'
import { ListWithPane } from '@/components/ui/list-with-pane'
import { TextLink } from '@/components/ui/text-link'
import { pageActor } from '@/lib/auth/page-actor'
import { findRegistered } from '@/lib/capabilities/find-registered'
import {
  readRegisterFilter,
  readRegisterSort,
  registerOnPage,
  registerQuery,
  registerShown,
} from '@/lib/capabilities/register-filter'
import { findForBuyer } from '@/lib/capabilities/find-for-buyer'
import { searchRegister, type RegisterReader } from '@/lib/capabilities/search-register'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { hostChoices } from '@/lib/i18n/host-words'
import { pagePath } from '@/lib/i18n/routes'
import { readPage, type Query } from '@/lib/lists/query'
import { listViews } from '@/lib/views/list-views'
import { removeViewAction, saveViewAction, searchListAction } from '../lists/actions'

const LIST = { search: searchListAction, saveView: saveViewAction, removeView: removeViewAction }

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('preparedness.register'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [query, staff, locale, t] = await Promise.all([
    searchParams,
    pageActor(['project-lead', 'advisor', 'buyer-advisor']),
    getLocale(),
    getTranslations('preparedness.register'),
  ])
  const list = pagePath(locale, '/preparedness-register')
  const forBuyers = staff.role === 'buyer-advisor'
  if (typeof query.q === 'string' && !mayStandInAddress(query.q)) redirect(list)
  const { municipalities } = hostChoices(locale)
  const filter = readRegisterFilter(query, municipalities.map(({ value }) => value)) // prettier-ignore
  const [sort, asked] = [readRegisterSort(query), readPage(query)]
  const [found, views, chosen] = await Promise.all([
    searchRegister(staff, filter),
    listViews(staff, 'capabilities'),
    typeof query.visa === 'string' ? chosenBy(staff, query.visa) : null,
  ])
  const shown = registerShown(found, filter.q, sort)
  const { page, rows } = registerOnPage(shown, asked)
  const [total, registered] = [shown.length, chosen ?? rows[0]]
  const here = (visa?: string) =>
    pagePath(locale, '/preparedness-register', {}, { ...registerQuery(filter, sort, page), visa })
  return (
    <>
      <RegisterHead
        {...{ locale, filter, sort, views, municipalities, total }}
        mayShare={staff.role === 'project-lead'}
        asks={staff.role === 'project-lead'}
        forBuyers={forBuyers}
        actions={LIST}
      />
      {registered ? (
        <ListWithPane
          chosen={chosen !== null}
          labelledBy={REGISTER_PANE_HEADING}
          back={{ href: here(), text: t('toList') }}
          list={<RegisterList {...{ rows, page, total, filter, sort, municipalities }} shown={registered.id} />}
          pane={
            <RegisteredPane
              key={registered.id}
              {...{ registered, municipalities }}
              choose={forBuyers ? null : here(registered.id)}
            />
          }
        />
      ) : (
        <EmptyState heading={t('emptyHeading')} action={<TextLink href={list}>{t('showAll')}</TextLink>}>
          {t('empty')}
        </EmptyState>
      )}
    </>
  )
}

function chosenBy(staff: RegisterReader, id: string) {
  return staff.role === 'buyer-advisor' ? findForBuyer(staff, id) : findRegistered(staff, id)
}
