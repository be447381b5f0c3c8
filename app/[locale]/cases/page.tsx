import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { CaseList } from '@/components/cases/case-list'
import { CasePreview } from '@/components/cases/case-preview'
import { SheetNote } from '@/components/ui/sheet-note'
import { pageActor } from '@/lib/auth/page-actor'
import { readChosen } from '@/lib/cases/chosen-cases'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { caseNumberField } from '@/lib/cases/inputs'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { today } from '@/lib/calendar/days'
import { readCaseFilter, readSort, unreadFilters } from '@/lib/figures/case-filter'
import { readPage, type Query } from '@/lib/lists/query'
import { choosables } from '@/lib/figures/choosable'
import { listPartners } from '@/lib/partners/list-partners'
import { countMinutes } from '@/lib/figures/count-minutes'
import { listCaseAdvisors, type CaseAdvisor } from '@/lib/figures/list-case-advisors'
import { CASES_PER_PAGE, listCases } from '@/lib/figures/list-cases'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { formatInstant } from '@/lib/i18n/formats'
import { hostWords } from '@/lib/i18n/host-words'
import { pagePath } from '@/lib/i18n/routes'
import { periodsSince } from '@/lib/figures/scope'
import { listRounds } from '@/lib/rounds/list-rounds'
import { listViews } from '@/lib/views/list-views'
import { giveChosenAction, undoChosenAction } from './actions'
import { removeViewAction, saveViewAction, searchListAction } from '../lists/actions'

const CHOSEN = { give: giveChosenAction, undo: undoChosenAction }

const idAndName = ({ id, name }: CaseAdvisor) => ({ id, name })

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  const t = await getTranslations('caseList')
  return { title: t('title') }
}

export default async function Page({ searchParams }: Props) {
  const staff = await pageActor(['project-lead', 'auditor', 'advisor'])
  const [locale, query] = await Promise.all([getLocale(), searchParams])
  if (typeof query.q === 'string' && !mayStandInAddress(query.q)) redirect(pagePath(locale, '/cases'))
  const [filter, sort, page] = [readCaseFilter(query), readSort(query), readPage(query)]
  const isAboutTime = filter.figure === 'hours' || filter.figure === 'outside'
  const chosen = readChosen(query)
  const asked = caseNumberField.safeParse(query.visa).data
  const [list, minutes, rounds, advisors, views, seen] = await Promise.all([
    listCases(staff, filter, sort, page),
    isAboutTime ? countMinutes(staff, filter) : null,
    listRounds(staff),
    staff.role === 'advisor' ? [] : listCaseAdvisors(staff),
    listViews(staff, 'cases'),
    asked ? findVisibleCase([staff], asked, 'glance') : null,
  ])
  const partners = staff.role === 'project-lead' ? await listPartners(staff) : []
  const all = choosables(host(), locale, { advisors, partners })
  const choices = { rounds, all, municipalities: host().municipalities, periods: periodsSince(rounds, today()) }
  const [t, at] = [await getTranslations('caseList'), new Date()]
  const shown = { ...filter, sort, ...(page > 1 && { page: String(page) }) }
  const url = config().appUrl + pagePath(locale, '/cases', {}, shown)
  const actions = { search: searchListAction, saveView: saveViewAction, removeView: removeViewAction }
  const mayShare = staff.role === 'project-lead'
  return (
    <>
      <CaseList
        {...{ locale, filter, unread: unreadFilters(query), sort, page, choices, minutes, views, mayShare, actions }}
        {...list}
        perPage={CASES_PER_PAGE}
        preview={
          seen && {
            number: seen.supportCase.number,
            pane: (
              <CasePreview
                supportCase={seen.supportCase}
                host={hostWords(seen.supportCase, locale)}
                now={at}
                mayLog={seen.supportCase.advisorId === staff.personId}
                close={pagePath(locale, '/cases', {}, shown)}
              />
            ),
          }
        }
        give={
          mayShare
            ? {
                advisors: chosen.asked ? advisors.filter(({ active }) => active).map(idAndName) : null,
                actions: CHOSEN,
                rows: chosen.rows,
              }
            : null
        }
      />
      <SheetNote>{t('sheet', { when: formatInstant(at, locale), url })}</SheetNote>
    </>
  )
}
