import { getTranslations } from 'next-intl/server'
import { readJobsQuery } from '@/components/jobs/jobs-query'
import { mailSheet } from '@/components/jobs/mail-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { noteAccess } from '@/lib/audit/note-access'
import { today } from '@/lib/calendar/days'
import { MOST_ROWS } from '@/lib/lists/sheet'
import { countMails } from '@/lib/mail/count-mails'
import { listMails } from '@/lib/mail/list-mails'

/** The mails of a state, with the search and order of their page, all pages of it. */
export async function GET(request: Request): Promise<Response> {
  const asked = { roles: ['project-lead'], subjectKind: 'mail-list' } as const
  return answerSheet(request, asked, async (lead, query) => {
    const { personId, role, locale } = lead
    await noteAccess({ action: 'read', subjectKind: 'mail-list', personId, role, reasonCode: 'export' })
    const read = { ...readJobsQuery(query, await countMails(lead)), page: 1, locale }
    const t = await getTranslations({ locale, namespace: 'jobs' })
    const { mails, total } = await listMails(lead, read, MOST_ROWS)
    return { name: `${t('file')}-${today()}`, sheet: mailSheet(mails, t), total }
  })
}
