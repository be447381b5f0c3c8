import { randomUUID } from 'node:crypto'
import { enterAbsence } from '@/lib/advisors/enter-absence'
import { saveCompetence } from '@/lib/advisors/save-competence'
import { saveTerms } from '@/lib/advisors/save-terms'
import { host } from '@/lib/config/host'
import type { Staff } from './staff'
import { workdayAhead } from './story-times'

/** What the three advisors know, where, and how much time they have: one of them is a consultant. */
export async function tellProfiles({ maja, elin, anton, yusuf }: Staff): Promise<void> {
  const places = host().municipalities.map(({ code }) => code)
  const north = places.filter((_, index) => index % 2 === 0)
  const sectors = (...indexes: number[]) => indexes.flatMap((index) => host().industries[index]?.code ?? [])
  const [advisorId, version] = [null, 0]
  await saveCompetence(elin, {
    ...{ advisorId, version, divisions: ['15', '55', '85', '90'], industries: sectors(4, 6, 10) },
    ...{
      needs: ['go-no-go', 'requirements', 'quality-part', 'sustainability'],
      languages: ['en'],
      municipalities: places,
    },
  })
  await saveCompetence(anton, {
    ...{ advisorId, version, divisions: ['44', '45', '50', '71'], industries: sectors(1, 2, 3) },
    ...{ needs: ['read-documents', 'requirements', 'espd', 'price-model', 'submit'], languages: ['en', 'no'] },
    municipalities: north,
  })
  await saveCompetence(yusuf, {
    ...{ advisorId, version, divisions: ['30', '48', '72', '79', '80'], industries: sectors(7, 8, 9) },
    ...{ needs: ['find-procurements', 'read-documents', 'secrecy', 'decision'], languages: ['en', 'ar'] },
    municipalities: places.filter((code) => !north.includes(code)),
  })
  for (const [{ personId }, weekly] of [[elin, 720], [anton, 480]] as const)
    await saveTerms(maja, { advisorId: personId, version, weekly, employer: null, agreed: null }) // prettier-ignore
  await saveTerms(maja, { advisorId: yusuf.personId, version, weekly: 600, employer: 'Anbudsvana AB', agreed: 9600 })
  await enterAbsence(elin, {
    despite: false,
    ...{ advisorId: null, firstOn: workdayAhead(12), lastOn: workdayAhead(16), weekdays: [] },
    ...{ coverId: anton.personId, requestId: randomUUID() },
  })
}
