import { randomUUID } from 'node:crypto'
import { pickTold, TOLD_FIELDS, type Told } from '@/lib/cases/case-fields'
import { registerCase } from '@/lib/cases/register-case'
import { drawNumber } from '@/lib/cases/draw-number'
import { followCase } from '@/lib/cases/follow-case'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { currentRound } from '@/lib/rounds/find-current-round'
import { aCase } from '@/tests/support/a-case'
import { caseRow } from '@/tests/support/case-rows'
import { declined } from '@/tests/support/declined-case'
import { lastEvent } from '@/tests/support/told'
import { anApplication } from '@/tests/support/an-application'

const told = async (number: string) => {
  const row = await caseRow(number)
  return Object.fromEntries(TOLD_FIELDS.map((field) => [field, row[field]]))
}

/** What need not be answered is answered here. */
const filled = <Answers extends object>(answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([field, said]) => [field, said === '' ? field : said])) as Answers

describe('a case that comes to be', () => {
  it('has its account, its first move, its promised day and its event', async () => {
    const { companyId, contactId, accountId, number: before, lead } = await aCase()
    const said = pickTold((await caseRow(before)) as Told)
    const { id, number, responseDueOn } = await transaction(async (tx) => {
      const [round, drawn] = [await currentRound(tx), await drawNumber(tx)]
      return registerCase(tx, lead, {
        ...{
          round,
          drawn,
          companyId,
          contactId,
          contactLocale: 'sv',
          openedBy: lead.personId,
          openedVia: 'phone',
          procurementId: null,
        },
        requestId: randomUUID(),
        told: { ...said, about: 'get-started' },
      })
    })
    expect(await caseRow(number)).toMatchObject({ id, accountId, status: 'opened', about: 'get-started', version: 0 })
    expect(await db().caseMove.findMany({ where: { caseId: id } })).toMatchObject([
      { status: 'opened', movedBy: lead.personId },
    ])
    expect((await caseRow(number)).responseDueOn).toEqual(new Date(responseDueOn))
    const facts = {
      number,
      about: 'get-started',
      via: 'phone',
      municipality: said.municipalityCode,
      predecessorId: null,
    }
    expect(await lastEvent(id)).toMatchObject({ type: 'case.opened', statusAfter: 'opened', facts })
  })

  it('knows everything that was told, and so does the case that follows it', async () => {
    const { need, company, contact, locale } = anApplication()
    const { number, lead } = await aCase({
      need,
      company: filled(company),
      contact: filled(contact),
      locale,
    }).and(declined)
    const said = await told(number)
    expect(Object.entries(said).filter(([, value]) => value === '' || value === null)).toEqual([])
    const { number: after } = await followCase(lead, number, randomUUID())
    expect(await told(after)).toEqual(said)
  })
})
