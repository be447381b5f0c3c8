import { getTranslations } from 'next-intl/server'
import { entriesSheet, monthTabs } from '@/components/time/month-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { noteAccess } from '@/lib/audit/note-access'
import { isMonth } from '@/lib/calendar/months'
import { findMonthApproval } from '@/lib/time/find-month-approval'
import { listMonthEntries } from '@/lib/time/list-month-entries'

type Context = { params: Promise<{ month: string }> }

/** An advisor's own month as a workbook: the basis of an invoice. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { month } = await params
  return answerSheet(request, { roles: ['advisor'], subjectKind: 'case-list' } as const, async (advisor) => {
    if (!isMonth(month)) return null
    const { personId, role, locale } = advisor
    await noteAccess({ action: 'read', subjectKind: 'case-list', personId, role, reasonCode: 'export' })
    const [entries, approval, own, cases] = await Promise.all([
      listMonthEntries(advisor, personId, month),
      findMonthApproval(advisor, personId, month),
      getTranslations({ locale, namespace: 'ownTime' }),
      getTranslations({ locale, namespace: 'caseWords' }),
    ])
    if (!approval) return null
    const words = { own, cases }
    const tabs = monthTabs({ month, entries, approval }, words)
    return { name: `${own('file.name')}-${month}`, sheet: entriesSheet(entries, words), tabs }
  })
}
