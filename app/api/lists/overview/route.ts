import { getTranslations } from 'next-intl/server'
import { overviewFigures, overviewTabs } from '@/components/figures/overview-sheets'
import { sheetAbout } from '@/components/figures/sheet-about'
import { answerSheet } from '@/lib/action/answer-sheet'
import { today } from '@/lib/calendar/days'
import { host } from '@/lib/config/host'
import { choosables } from '@/lib/figures/choosable'
import { isNarrowed } from '@/lib/figures/choice'
import { findAskedOverview } from '@/lib/figures/find-asked-overview'
import { findChoosables } from '@/lib/partners/find-choosables'

/** The figures of the overview's page, for the same reader. They name no case and nobody, so their reading is not noted. */
export async function GET(request: Request): Promise<Response> {
  const asked = { roles: ['project-lead', 'steering-member'], subjectKind: 'figures' } as const
  return answerSheet(request, asked, async (reader, query) => {
    const { locale } = reader
    const places = host().municipalities
    const choices = reader.role === 'project-lead' ? await findChoosables(reader, locale) : undefined
    const found = await findAskedOverview(reader, query, places.map(({ code }) => code), choices) // prettier-ignore
    const [t, statuses, targets, barriers, list, abouts] = await Promise.all([
      getTranslations({ locale, namespace: 'figures' }),
      getTranslations({ locale, namespace: 'caseWords.statuses' }),
      getTranslations({ locale, namespace: 'rounds.targets' }),
      getTranslations({ locale, namespace: 'caseWords.barriers' }),
      getTranslations({ locale, namespace: 'caseList' }),
      getTranslations({ locale, namespace: 'caseWords.abouts' }),
    ])
    const names = new Map(places.map(({ code, name }) => [code, name]))
    const known = choosables(host(), locale, { advisors: [], partners: [] })
    const words = { t, statuses, targets, barriers, known, place: (code: string) => names.get(code) ?? code }
    const { overview, compared } = found
    const file = {
      ...{
        locale,
        overview,
        then: compared?.overview,
        targets: found.targets,
        barriers: found.barriers,
        listed: choices !== undefined,
        narrowed: isNarrowed(found.scope),
      },
      about: sheetAbout(
        { ...found, locale, choices, compared: compared?.scope, countedAt: overview.computedAt },
        { t, list, abouts },
      ),
    }
    return {
      ...{ name: `${t('file.name')}-${today()}`, sheet: overviewFigures(file, words), tabs: overviewTabs(file, words) },
    }
  })
}
