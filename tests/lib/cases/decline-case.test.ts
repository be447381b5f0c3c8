import { acceptCase } from '@/lib/cases/accept-case'
import { declineCase } from '@/lib/cases/decline-case'
import { host } from '@/lib/config/host'
import { messagesIn } from '@/lib/i18n/messages'
import { hostWords } from '@/lib/i18n/host-words'
import { readMail } from '@/lib/mail/read-mail'
import { renderMail } from '@/lib/mail/render-mail'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { lastEvent } from '@/tests/support/told'
import { withTriggersOff } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const why = { reason: 'not-procurement', turnTo: 'business-developer' } as const

describe('declining a case', () => {
  it('is told in the language that the contact has chosen, and before they are a person in the one they wrote in', async () => {
    const toldIn = async (number: string) => {
      const mail = await db().mail.findFirstOrThrow({
        where: { template: 'case-declined-led-on', params: { path: ['number'], equals: number } },
      })
      return (mail.params as { reason: string }).reason
    }
    const reasonIn = (locale: 'sv' | 'en') => messagesIn(locale).caseWords.declineReasons[why.reason]
    const [chosen, typed] = [await aCase(), await aCase()]
    await withTriggersOff('person', `update person set locale = 'en' where id = $1`, [chosen.contactId])
    await withTriggersOff('cases', `update cases set contact_id = null, contact_locale = 'en' where id = $1`, [
      typed.id,
    ])
    for (const { number, lead } of [chosen, typed]) {
      await declineCase(lead, { ...(await asSeen(number)), ...why })
      expect(await toldIn(number)).toBe(reasonIn('en'))
    }
  })

  it('keeps the reason and where to turn, and writes to the contact', async () => {
    const { id, number, lead, contactId } = await aCase()
    await declineCase(lead, { ...(await asSeen(number)), ...why })

    expect(await caseRow(number)).toMatchObject({ status: 'declined' })
    expect(await db().caseDecline.findUnique({ where: { caseId: id } })).toMatchObject(why)
    const mail = await db().mail.findFirstOrThrow({ where: { personId: contactId } })
    expect(mail).toMatchObject({ template: 'case-declined-led-on', params: { number } })
    const told = renderMail(
      { address: 'kim@example.test', locale: 'sv' },
      readMail('case-declined-led-on', mail.params),
    )
    expect(told.text).toContain(host().turnTo['business-developer'].url)
    expect(told.text).toContain(host().turnTo['business-developer'].name.sv)
    expect(told.text).toContain('Skäl: Frågan gäller inte offentlig upphandling.')
    expect(await lastEvent(id)).toMatchObject({ type: 'case.declined', facts: why, statusAfter: 'declined' })
  })

  it('names no place in the mail where the lead named none', async () => {
    const { number, lead, contactId } = await aCase()
    await declineCase(lead, { ...(await asSeen(number)), reason: 'too-late', turnTo: 'none' })
    expect(await mailsTo(contactId)).toEqual(['case-declined'])
    const mail = await db().mail.findFirstOrThrow({ where: { personId: contactId } })
    const told = renderMail({ address: 'kim@example.test', locale: 'sv' }, readMail('case-declined', mail.params))
    expect(told.text).toContain('Skäl: Det är för kort tid kvar till sista dagen.')
    expect(hostWords({ ...(await caseRow(number)), turnTo: 'none' }, 'sv').turnTo).toBeNull()
  })

  it.each([
    ['consultant', (): string | undefined => host().turnTo.consultant?.url],
    ['training', (): string | undefined => '/utbildningar'],
  ] as const)('leads on to a %s where every advisor is barred, which the trail tells', async (turnTo, url) => {
    const { id, number, lead, contactId } = await aCase()
    await declineCase(lead, { ...(await asSeen(number)), reason: 'conflict', turnTo })
    const mail = await db().mail.findFirstOrThrow({ where: { personId: contactId } })
    const told = renderMail(
      { address: 'kim@example.test', locale: 'sv' },
      readMail('case-declined-led-on', mail.params),
    )
    expect(told.text).toContain(url())
    expect(await lastEvent(id)).toMatchObject({ type: 'case.declined', facts: { reason: 'conflict', turnTo } })
  })

  it('is refused once an advisor has the case', async () => {
    const { number, lead } = await aCase()
      .triaged()
      .assignedTo(await anAdvisor())
    await refused(async () => declineCase(lead, { ...(await asSeen(number)), ...why }), 'step-not-allowed')
  })

  it('is refused when someone accepts it at the same time, or the other way about', async () => {
    const { number, lead } = await aCase()
    const seen = await asSeen(number)
    const late = await oneTooLate(declineCase(lead, { ...seen, ...why }), acceptCase(lead, seen))

    expect(late).toMatchObject({ code: 'case-moved-on', facts: { who: lead.name } })
    expect(['declined', 'accepted']).toContain((await caseRow(number)).status)
  })

  it('finds no case that is not there', async () => {
    const { lead } = await aCase()
    await refused(() => declineCase(lead, { number: 'UA-2000-0001', version: 0, ...why }), 'case-not-found')
  })
})
