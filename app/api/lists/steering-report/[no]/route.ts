import { getTranslations } from 'next-intl/server'
import { figureSheet, reportTabs } from '@/components/steering/report-sheets'
import { answerSheet } from '@/lib/action/answer-sheet'
import { findReport } from '@/lib/steering/find-report'
import { readReportNo } from '@/lib/steering/report-no'

type Context = { params: Promise<{ no: string }> }

/** A frozen report as a workbook, the same byte for byte each time. It names no case and nobody, so its reading is not noted. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = { roles: ['project-lead', 'steering-member'], subjectKind: 'report' } as const
  const no = readReportNo((await params).no)
  return answerSheet(request, asked, async (reader) => {
    const report = no === null ? null : await findReport(reader, no)
    if (!report || report === 'withheld') return null
    const t = await getTranslations({ locale: reader.locale, namespace: 'steering' })
    const tabs = reportTabs(report.content, reader.locale, t)
    return {
      name: `${t('file')}-${report.content.no}`,
      sheet: figureSheet(report.content, reader.locale, t),
      tabs,
      steady: true,
    }
  })
}
