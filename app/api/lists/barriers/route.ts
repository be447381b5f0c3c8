import { getTranslations } from 'next-intl/server'
import { barrierRows } from '@/components/figures/barrier-rows'
import { barrierSheet } from '@/components/figures/barrier-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { today } from '@/lib/calendar/days'
import { host } from '@/lib/config/host'
import { choosables } from '@/lib/figures/choosable'
import { findBarriers } from '@/lib/figures/find-barriers'
import { readDivision } from '@/lib/figures/read-division'
import { readWholeRound } from '@/lib/figures/scope'
import { listRounds } from '@/lib/rounds/list-rounds'

/** The barriers of the page's round and division. They name no case and nobody, so their reading is not noted. */
export async function GET(request: Request): Promise<Response> {
  const asked = { roles: ['project-lead', 'steering-member'], subjectKind: 'barriers' } as const
  return answerSheet(request, asked, async (reader, query) => {
    const { locale } = reader
    const [rounds, { division }] = [await listRounds(reader), readDivision(query)]
    const [found, t, kinds, procedures] = await Promise.all([
      findBarriers(reader, readWholeRound(query, rounds), division),
      getTranslations({ locale, namespace: 'barriers' }),
      getTranslations({ locale, namespace: 'caseWords.buyerKinds' }),
      getTranslations({ locale, namespace: 'caseForms.procurement.procedures' }),
    ])
    const traits = choosables(host(), locale, { advisors: [], partners: [] })
    const rows = barrierRows(found, division, traits, { t, kinds, procedures })
    return { name: `${t('file')}-${today()}`, sheet: barrierSheet(rows, { t }) }
  })
}
