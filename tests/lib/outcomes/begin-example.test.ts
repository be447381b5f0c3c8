import { declared } from '@/tests/support/a-conflict'
import { aLead } from '@/tests/support/people'
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { addDetailsByLink } from '@/lib/outcomes/add-details-by-link'
import { answerByLink } from '@/lib/outcomes/answer-by-link'
import { answerOnCase } from '@/lib/outcomes/answer-on-case'
import { beginExample } from '@/lib/outcomes/begin-example'
import { addDetailsInput, answerOnCaseInput } from '@/lib/outcomes/inputs'
import { listExamples, type Example } from '@/lib/outcomes/list-examples'
import { anAskedCase } from '@/tests/support/a-follow-up'
import { refused } from '@/tests/support/refused'

const write = ({ company, buyer, result }: Example) => ({ titleSv: `Om ${company}`, bodySv: `${buyer} ${result}` })

it('begins a post from what the company has agreed to, once, and not when it has been taken back', async () => {
  const { number, token, lead, advisor } = await anAskedCase()
  const asked = { number, requestId: randomUUID() }
  await answerByLink({ token, bid: 'yes', result: 'won' })
  await refused(() => beginExample(lead, asked, write), 'case-not-found')
  await addDetailsByLink(addDetailsInput.parse({ token, mayTell: 'on' }))
  expect(await listExamples(lead)).toMatchObject([{ number, company: 'Provbolaget AB', buyer: 'Provstads kommun', result: 'won' }]) // prettier-ignore
  const { id } = await beginExample(lead, asked, write)
  expect(await beginExample(lead, asked, write)).toEqual({ id })
  const revisions = await db().articleRevision.findMany({ where: { articleId: id } })
  expect(revisions).toMatchObject([{ titleSv: 'Om Provbolaget AB', bodySv: 'Provstads kommun won' }])
  await answerOnCase(advisor, answerOnCaseInput.parse({ number, bid: 'yes', result: 'won', noTell: 'on' }))
  expect(await listExamples(lead)).toEqual([])
  await refused(() => beginExample(lead, { number, requestId: randomUUID() }, write), 'case-not-found')
})

it('offers the newest answer first, and none of a case that is closed to the lead', async () => {
  const [one, two] = [await anAskedCase(), await anAskedCase()]
  for (const { token } of [one, two]) {
    await answerByLink({ token, bid: 'yes', result: 'lost' })
    await addDetailsByLink(addDetailsInput.parse({ token, mayTell: 'on' }))
  }
  const numbers = async (lead = one.lead) => (await listExamples(lead)).map(({ number }) => number)
  expect(await numbers()).toEqual([two.number, one.number])
  const barred = await aLead('Lisa Hindrad')
  const { orgDigits } = await db().company.findUniqueOrThrow({ where: { id: one.companyId } })
  await declared(one.lead, 'Ledarens bolag', { personId: barred.personId, orgNumber: orgDigits })
  expect(await numbers(barred)).toEqual([two.number])
})
