import { extractSheets, extractTabs } from '@/components/extracts/extract-sheets'
import { answerSheet } from '@/lib/action/answer-sheet'
import { noteAccess } from '@/lib/audit/note-access'
import { host } from '@/lib/config/host'
import { findExtract } from '@/lib/extracts/find-extract'
import { valuesOfColumns } from '@/lib/extracts/values-of-columns'
import { messagesIn } from '@/lib/i18n/messages'
import { z } from 'zod'

type Context = { params: Promise<{ id: string }> }

const PARTS = z.enum(['cases', 'entries', 'codes']).catch('cases')

/** What was taken out for an evaluator: a workbook of three sheets, or one of them as text with `?as=csv&part=entries`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = { roles: ['project-lead'], subjectKind: 'extract' } as const
  const id = z.uuid().safeParse((await params).id).data
  return answerSheet(request, asked, async (lead, query) => {
    const extract = id === undefined ? null : await findExtract(lead, id)
    if (!extract || id === undefined) return null
    const { personId, role } = lead
    await noteAccess({ action: 'read', subjectKind: 'extract', subjectId: id, personId, role, reasonCode: 'export' })
    const words = { sv: messagesIn('sv').extracts, en: messagesIn('en').extracts }
    const values = valuesOfColumns(host())
    const sheets = extractSheets(extract, words, (column) => values[column] ?? '')
    const part = PARTS.parse(query.part)
    const name = query.as === 'csv' ? `extract-${extract.asOf}-${part}` : `extract-${extract.asOf}`
    return { name, sheet: sheets[part], tabs: extractTabs(sheets), steady: true }
  })
}
