import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { ContactList } from '@/components/partners/contact-list'
import { ContactPageHead } from '@/components/partners/contact-page-head'
import { CONTACT_PANE_HEADING, ContactPane } from '@/components/partners/contact-pane'
import { contactQuery } from '@/components/partners/contact-query'
import { EmptyState } from '@/components/ui/empty-state'
import { ListWithPane } from '@/components/ui/list-with-pane'
import { TextLink } from '@/components/ui/text-link'
import { pageActor } from '@/lib/auth/page-actor'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { pagePath } from '@/lib/i18n/routes'
import { readPage, type Query } from '@/lib/lists/query'
import { contactsOnPage, contactsShown, readContactFilter, readContactSort } from '@/lib/partners/contact-filter'
import { listContacts } from '@/lib/partners/list-contacts'
import { listViews } from '@/lib/views/list-views'
import { removeViewAction, saveViewAction, searchListAction } from '../../../lists/actions'

const LIST = { search: searchListAction, saveView: saveViewAction, removeView: removeViewAction }

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('partnerContacts'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [query, lead, locale, t] = await Promise.all([
    searchParams,
    pageActor(['project-lead']),
    getLocale(),
    getTranslations('partnerContacts'),
  ])
  const address = pagePath(locale, '/lead/partners/contacts')
  if (typeof query.q === 'string' && !mayStandInAddress(query.q)) redirect(address)
  const [filter, sort] = [readContactFilter(query), readContactSort(query)]
  const [everyone, views] = await Promise.all([listContacts(lead), listViews(lead, 'contacts')])
  const found = contactsShown(everyone, filter, sort)
  const { page, contacts } = contactsOnPage(found, readPage(query))
  const asked = found.find(({ id }) => id === query.visa)
  const shown = asked ?? contacts[0]
  return (
    <>
      <ContactPageHead {...{ locale, filter, sort, views }} total={found.length} actions={LIST} />
      {shown ? (
        <ListWithPane
          chosen={asked !== undefined}
          labelledBy={CONTACT_PANE_HEADING}
          back={{
            href: pagePath(locale, '/lead/partners/contacts', {}, contactQuery(filter, sort, page)),
            text: t('toList'),
          }}
          list={<ContactList {...{ locale, contacts, page, filter, sort }} total={found.length} shown={shown.id} />}
          pane={<ContactPane key={shown.id} {...{ locale }} contact={shown} />}
        />
      ) : (
        <EmptyState heading={t('empty')} action={<TextLink href={address}>{t('showAll')}</TextLink>} />
      )}
    </>
  )
}
