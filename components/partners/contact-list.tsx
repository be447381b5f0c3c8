import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { RowLink } from '@/components/ui/row-link'
import { ListPages } from '@/components/views/list-pages'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { headingsOf } from '@/lib/lists/order'
import {
  CONTACTS_PER_PAGE,
  CONTACT_SORTS,
  type ContactFilter,
  type ContactSort,
  type ContactSortKey,
} from '@/lib/partners/contact-filter'
import type { Contact } from '@/lib/partners/list-contacts'
import { shownEmail } from '@/lib/people/shown-email'
import { contactQuery } from './contact-query'

type ContactListProps = {
  locale: Locale
  /** Those of the page. */
  contacts: readonly Contact[]
  page: number
  /** Of the whole list. */
  total: number
  filter: ContactFilter
  sort: ContactSort
  /** Who stands in the pane. */
  shown: string | undefined
}

/** Who can be reached at which partner, a row each; chosen, one stands beside the list with all there is. */
export function ContactList({ locale, contacts, page, total, filter, sort, shown }: ContactListProps) {
  const t = useTranslations('partnerContacts')
  const to = (changed: Record<string, string | undefined>) =>
    pagePath(locale, '/lead/partners/contacts', {}, { ...contactQuery(filter, sort, page), ...changed })
  const sortable = headingsOf<ContactSortKey>(CONTACT_SORTS, sort, (by) =>
    to({ sort: by === 'partner' ? undefined : by, page: undefined }),
  )
  return (
    <>
      <DataTable
        caption={t('title')}
        captionHidden
        dense
        rows={contacts}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('name'),
            rowHeader: true,
            phone: 'title',
            ...sortable('name'),
            cell: ({ id, name }) => (
              <RowLink href={to({ visa: id })} chosen={id === shown}>
                {name ?? t('nobody')}
              </RowLink>
            ),
          },
          {
            key: 'partner',
            header: t('partner'),
            phone: 'middle',
            ...sortable('partner'),
            cell: ({ partner }) => <span className="wrap-break-word">{partner ?? t('county')}</span>,
          },
          {
            key: 'email',
            header: t('email'),
            cell: ({ email }) => <span className="block wrap-anywhere lg:min-w-56">{email && shownEmail(email)}</span>,
          },
          {
            key: 'referral',
            header: t('referral'),
            phone: 'side',
            ...sortable('referral'),
            cell: ({ lastReferralOn }) =>
              lastReferralOn && (
                <>
                  <span className="sm:hidden">{t('referralShort')} </span>
                  {formatDay(lastReferralOn, locale, 'short')}
                </>
              ),
          },
        ]}
      />
      <ListPages
        {...{ page, total }}
        perPage={CONTACTS_PER_PAGE}
        shown={contacts.length}
        at={(one) => to({ page: one })}
      />
    </>
  )
}
