import { getTranslations } from 'next-intl/server'
import { templateSheet, templateTabs } from '@/components/imports/template-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { noteAccess } from '@/lib/audit/note-access'
import { today } from '@/lib/calendar/days'
import { startOfWeek } from '@/lib/calendar/weeks'
import { listWeekCases } from '@/lib/time/list-week-cases'

/** A file to fill in with time, with the advisor's own cases beside it. */
export async function GET(request: Request): Promise<Response> {
  return answerSheet(request, { roles: ['advisor'], subjectKind: 'case-list' } as const, async (advisor) => {
    const { personId, role, locale } = advisor
    await noteAccess({ action: 'read', subjectKind: 'case-list', personId, role, reasonCode: 'export' })
    const [cases, t, words] = await Promise.all([
      listWeekCases(advisor, startOfWeek(today())),
      getTranslations({ locale, namespace: 'ownTime.fromFile.sheet' }),
      getTranslations({ locale, namespace: 'caseWords' }),
    ])
    return { name: t('name'), sheet: templateSheet(t), tabs: templateTabs(cases, t, words) }
  })
}
