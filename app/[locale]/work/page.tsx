import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { WorkPage } from '@/components/cases/work-page'
import { pageActor } from '@/lib/auth/page-actor'
import { OPEN_CASES_PER_PAGE } from '@/lib/cases/list-open-cases'
import { listWork } from '@/lib/cases/list-work'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { readWork, workQuery } from '@/lib/cases/work-filter'
import { pagePath } from '@/lib/i18n/routes'
import { readPage, type Query } from '@/lib/lists/query'
import { listViews } from '@/lib/views/list-views'
import { removeViewAction, saveViewAction, searchListAction } from '../lists/actions'

const LIST = { search: searchListAction, saveView: saveViewAction, removeView: removeViewAction }

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('work'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [query, advisor, locale] = await Promise.all([searchParams, pageActor(['advisor']), getLocale()])
  const [asked, page] = [readWork(query), readPage(query)]
  if (!mayStandInAddress(asked.q)) redirect(pagePath(locale, '/work'))
  const [list, views] = await Promise.all([listWork(advisor, asked, page), listViews(advisor, 'work')])
  if (list.cases.length === 0 && page > 1) redirect(pagePath(locale, '/work', {}, workQuery(asked)))
  return (
    <WorkPage
      {...{ locale, asked, page, views }}
      {...list}
      perPage={OPEN_CASES_PER_PAGE}
      actions={LIST}
      now={new Date()}
    />
  )
}
