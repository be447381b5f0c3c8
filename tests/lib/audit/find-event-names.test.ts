import { randomUUID } from 'node:crypto'
import { findEventNames } from '@/lib/audit/find-event-names'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aTraining } from '@/tests/support/a-training'
import { aTradeOrganisation } from '@/tests/support/partners'
import { anAdvisor, aLead } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'

const about = (subjectKind: string, subjectId: string, facts: Record<string, unknown> = {}) => ({
  ...{ actorId: null, subjectKind, subjectId, facts },
})

it('names each kind where it is looked for, by the kind of the subject and what the facts name', async () => {
  const { id, advisor, number } = await aCaseInProgress()
  const { entryId } = await logTime(advisor, work(number, 30))
  const [training, partner, lead] = [await aTraining(), await aTradeOrganisation(), await aLead()]
  const entry = entryId ?? ''
  const names = await findEventNames(lead.personId, [
    about('person', advisor.personId),
    about('training', training.id),
    about('partner', partner.partnerId),
    about('case', randomUUID(), { successorId: id, reversesId: entry, askedBy: lead.personId }),
  ])
  expect(names).toEqual({
    people: { [advisor.personId]: advisor.name, [lead.personId]: lead.name },
    cases: { [id]: number },
    partners: { [partner.partnerId]: 'Provföretagarna' },
    trainings: { [training.id]: 'Läs en annons' },
    entries: { [entry]: expect.objectContaining({ activity: 'meeting' }) as object },
  })
})

it('names nobody who is only of another kind, and asks nothing where nothing is named', async () => {
  const advisor = await anAdvisor()
  const nothing = { people: {}, cases: {}, partners: {}, trainings: {}, entries: {} }
  expect(await findEventNames(advisor.personId, [about('round', advisor.personId)])).toEqual(nothing)
})
