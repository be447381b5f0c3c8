import { randomUUID } from 'node:crypto'
import { findEventNames } from '@/lib/audit/find-event-names'
import { logTime } from '@/lib/time/log-time'
import { publishAnswer } from '@/lib/buyers/publish-answer'
import { unpublishArticle } from '@/lib/articles/unpublish-article'
import { db } from '@/lib/db/client'
import { aPost, articleRow } from '@/tests/support/an-article'
import { anAnswerInput } from '@/tests/support/a-question'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aTraining } from '@/tests/support/a-training'
import { aTradeOrganisation } from '@/tests/support/partners'
import { aBuyerAdvisor, anAdvisor, anEditor, aLead } from '@/tests/support/people'
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
    objects: { [training.id]: { kind: 'training', name: 'Läs en annons', key: expect.any(String) as string } },
    entries: { [entry]: expect.objectContaining({ activity: 'meeting' }) as object },
  })
})

it('names nobody who is only of another kind, and asks nothing where nothing is named', async () => {
  const advisor = await anAdvisor()
  const nothing = { people: {}, cases: {}, partners: {}, objects: {}, entries: {} }
  expect(await findEventNames(advisor.personId, [about('month', advisor.personId)])).toEqual(nothing)
})

it('names posts and answers, and finds the page only of what everybody may read', async () => {
  const [editor, buyers] = [await anEditor(), await aBuyerAdvisor()]
  const [kept, removed] = [
    await aPost(editor, { titleSv: 'Läs kraven' }),
    await aPost(editor, { titleSv: 'Räkna rätt' }),
  ]
  await unpublishArticle(editor, { id: removed.id, version: (await articleRow(removed.id)).version })
  const { slug } = await publishAnswer(buyers, anAnswerInput({ questionSv: 'Får vi dela upp ett köp?' }))
  const { id: answerId } = await db().generalAnswer.findUniqueOrThrow({ where: { slug } })
  const names = await findEventNames(editor.personId, [
    about('article', kept.id),
    about('article', removed.id),
    about('general-answer', answerId),
    about('article', randomUUID()),
    // An id is looked for in its own kind alone.
    about('round', kept.id),
    about('report', answerId),
  ])
  expect(names.objects).toEqual({
    [kept.id]: { kind: 'article', name: 'Läs kraven', key: (await articleRow(kept.id)).slug },
    [removed.id]: { kind: 'article', name: 'Räkna rätt', key: '' },
    [answerId]: { kind: 'general-answer', name: 'Får vi dela upp ett köp?', key: slug },
  })
})
