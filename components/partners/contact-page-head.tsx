import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/form/select-field'
import { ListFilter, OrderField } from '@/components/views/list-filter'
import { ListHead, type ListTools } from '@/components/views/list-head'
import { pagePath } from '@/lib/i18n/routes'
import {
  CONTACT_KINDS,
  CONTACT_SORTS,
  CONTACT_TERMS,
  type ContactFilter,
  type ContactSort,
} from '@/lib/partners/contact-filter'
import { contactQuery } from './contact-query'

type ContactPageHeadProps = Omit<ListTools, 'mayShare'> & { filter: ContactFilter; sort: ContactSort; total: number }

/** The head of the list of contacts: search, views, files, and a choice of side and of what was agreed. */
export function ContactPageHead({ filter, sort, total, ...tools }: ContactPageHeadProps) {
  const t = useTranslations('partnerContacts')
  const sees = useTranslations('caseWords.termsSee')
  const { locale } = tools
  return (
    <ListHead
      {...tools}
      place="contacts"
      mayShare
      heading={t('title')}
      found={t('found', { count: total })}
      search={{ label: t('search'), sought: filter.q }}
      query={new URLSearchParams(contactQuery(filter, sort)).toString()}
      total={total}
      filter={
        <ListFilter
          href={pagePath(locale, '/lead/partners/contacts')}
          label={t('filters')}
          hidden={{ q: filter.q }}
          chosen={(filter.show ? 1 : 0) + (filter.terms ? 1 : 0)}
          order={<OrderField keys={CONTACT_SORTS} usual="partner" order={sort} heading={(key) => t(key)} />}
        >
          <SelectField<{ show: string }>
            id="filter-show"
            name="show"
            label={t('kind')}
            emptyLabel={t('all')}
            width="full"
            defaultValue={filter.show}
            options={CONTACT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
          <SelectField<{ terms: string }>
            id="filter-terms"
            name="terms"
            label={t('terms')}
            emptyLabel={t('all')}
            width="full"
            defaultValue={filter.terms}
            options={CONTACT_TERMS.map((terms) => ({
              value: terms,
              label: terms === 'none' ? t('noTerms') : sees(terms),
            }))}
          />
        </ListFilter>
      }
    />
  )
}
