import { getTranslations } from 'next-intl/server'
import { followUpTabs, resultFigures } from '@/components/figures/follow-up-sheets'
import { sheetAbout } from '@/components/figures/sheet-about'
import { answerSheet } from '@/lib/action/answer-sheet'
import { today } from '@/lib/calendar/days'
import { findAskedFollowUp } from '@/lib/figures/find-asked-follow-up'

/** The numbers of the follow-up's page, for the same reader. They name no case and nobody, so their reading is not noted. */
export async function GET(request: Request): Promise<Response> {
  const asked = { roles: ['project-lead', 'steering-member'], subjectKind: 'figures' } as const
  return answerSheet(request, asked, async (reader, query) => {
    const { locale, role } = reader
    const found = await findAskedFollowUp(reader, query)
    const [t, figures, barriers, scores, list, abouts] = await Promise.all([
      getTranslations({ locale, namespace: 'outcomes.lead' }),
      getTranslations({ locale, namespace: 'figures' }),
      getTranslations({ locale, namespace: 'caseWords.barriers' }),
      getTranslations({ locale, namespace: 'outcomes.rate' }),
      getTranslations({ locale, namespace: 'caseList' }),
      getTranslations({ locale, namespace: 'caseWords.abouts' }),
    ])
    const { scope, rounds, followUp, compared } = found
    const file = {
      ...{ followUp, then: compared?.followUp, listed: role === 'project-lead' },
      about: sheetAbout(
        { locale, scope, rounds, compared: compared?.scope, countedAt: new Date() },
        { t: figures, list, abouts },
      ),
    }
    const words = { t, figures, barriers, scores }
    return {
      ...{ name: `${t('file')}-${today()}`, sheet: resultFigures(file, words), tabs: followUpTabs(file, words) },
    }
  })
}
