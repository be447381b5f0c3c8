import { getTranslations } from 'next-intl/server'
import { questionSheet } from '@/components/buyers/question-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { noteAccess } from '@/lib/audit/note-access'
import { listQuestions } from '@/lib/buyers/list-questions'
import { readQuestions } from '@/lib/buyers/question-filter'
import { today } from '@/lib/calendar/days'
import { MOST_ROWS } from '@/lib/lists/sheet'

/** The buyers' questions that this person may see, with the filter, search and order of their page, all pages of it. */
export async function GET(request: Request): Promise<Response> {
  const asked = { roles: ['project-lead', 'buyer-advisor'], subjectKind: 'question-list' } as const
  return answerSheet(request, asked, async (staff, query) => {
    const { personId, role, locale } = staff
    await noteAccess({ action: 'read', subjectKind: 'question-list', personId, role, reasonCode: 'export' })
    const list = readQuestions(query)
    const [{ questions, total }, line, topics] = await Promise.all([
      listQuestions(staff, list, 1, MOST_ROWS),
      getTranslations({ locale, namespace: 'buyersLine' }),
      getTranslations({ locale, namespace: 'buyers.topics' }),
    ])
    return { name: `${line('file')}-${today()}`, sheet: questionSheet(questions, list.show, { line, topics }), total }
  })
}
