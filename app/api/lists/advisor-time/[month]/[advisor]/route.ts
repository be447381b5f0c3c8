import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { entriesSheet, monthTabs } from '@/components/time/month-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { noteAccess } from '@/lib/audit/note-access'
import { isMonth } from '@/lib/calendar/months'
import { findMonthApproval } from '@/lib/time/find-month-approval'
import { listMonthEntries } from '@/lib/time/list-month-entries'

type Context = { params: Promise<{ month: string; advisor: string }> }

/** An advisor's month as a workbook, for the lead who approves it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { month, advisor } = await params
  return answerSheet(request, { roles: ['project-lead'], subjectKind: 'case-list' } as const, async (lead) => {
    if (!isMonth(month) || !z.uuid().safeParse(advisor).success) return null
    const { personId, role, locale } = lead
    const [entries, approval, own, cases] = await Promise.all([
      listMonthEntries(lead, advisor, month),
      findMonthApproval(lead, advisor, month),
      getTranslations({ locale, namespace: 'ownTime' }),
      getTranslations({ locale, namespace: 'caseWords' }),
    ])
    if (!approval) return null
    await noteAccess({ action: 'read', subjectKind: 'case-list', personId, role, reasonCode: 'export' })
    const words = { own, cases }
    const tabs = monthTabs({ month, entries, approval }, words)
    return { name: `${own('file.name')}-${month}`, sheet: entriesSheet(entries, words), tabs }
  })
}
