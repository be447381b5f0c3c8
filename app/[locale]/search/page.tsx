import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { CasePreview } from '@/components/cases/case-preview'
import { SearchPage } from '@/components/search/search-page'
import { readSearchQuery, searchAddress } from '@/components/search/search-query'
import { pageActor } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { caseNumberField } from '@/lib/cases/inputs'
import { maySayInAddress, searchAsAsked, soughtText } from '@/lib/cases/search-as-asked'
import { hostWords } from '@/lib/i18n/host-words'
import { pagePath } from '@/lib/i18n/routes'
import type { Query } from '@/lib/lists/query'
import { listViews } from '@/lib/views/list-views'
import { removeViewAction, saveViewAction } from '../lists/actions'
import { searchAction } from './actions'

const ACTIONS = { search: searchAction, saveView: saveViewAction, removeView: removeViewAction }

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('search'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const actor = await pageActor(['project-lead', 'advisor', 'auditor', 'company-contact'])
  const [locale, asked] = await Promise.all([getLocale(), searchParams])
  const query = readSearchQuery(asked)
  if (!maySayInAddress(query)) redirect(pagePath(locale, '/search'))
  // A company has few cases, each with a page that is written for it.
  const staff = actor.role === 'company-contact' ? null : actor
  const number = staff ? caseNumberField.safeParse(asked.visa).data : undefined
  const [found, views, seen] = await Promise.all([
    searchAsAsked(actor, query, { sort: query.sort }),
    staff && listViews(staff, 'search'),
    number ? findVisibleCase([actor], number, 'glance') : null,
  ])
  const at = query.page > 1 ? String(query.page) : undefined
  return (
    <SearchPage
      {...{ locale, query, found }}
      sought={soughtText(actor, query)}
      action={searchAction}
      keep={views && { views, mayShare: actor.role === 'project-lead', actions: ACTIONS }}
      preview={
        seen && {
          number: seen.supportCase.number,
          pane: (
            <CasePreview
              supportCase={seen.supportCase}
              host={hostWords(seen.supportCase, locale)}
              now={new Date()}
              mayLog={seen.supportCase.advisorId === actor.personId}
              close={pagePath(locale, '/search', {}, { ...searchAddress(query), page: at })}
            />
          ),
        }
      }
    />
  )
}
