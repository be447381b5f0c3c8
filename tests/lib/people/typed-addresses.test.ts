import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { findLinkReceiver } from '@/lib/auth/find-link-receiver'
import { findQuestion } from '@/lib/buyers/find-question'
import { openCase } from '@/lib/cases/open-case'
import { db } from '@/lib/db/client'
import { reportBarrier } from '@/lib/feedback/report-barrier'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { joinNewsletter } from '@/lib/newsletter/join-newsletter'
import { aCase } from '@/tests/support/a-case'
import { aQuestion } from '@/tests/support/a-question'
import { aRegistration, aTraining } from '@/tests/support/a-training'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import { aBuyerAdvisor, asContact } from '@/tests/support/people'

beforeAll(anOpenRound)

/** Every form that takes an address which nobody has proven. */
const FORMS: Record<string, (email: string) => Promise<unknown>> = {
  'the application for support': (email) =>
    openCase(visitor, randomUUID(), anApplication({ contact: { email, name: 'Påhittat Namn' } })),
  'the sign-up for a training': async (email) =>
    aRegistration((await aTraining()).slug, { email, name: 'Påhittat Namn' }),
  'the newsletter': (email) => joinNewsletter({ email, kind: 'posts', language: 'en' }),
  'the question of a buyer': (email) => aQuestion({ email, name: 'Påhittat Namn', reference: 'TYPED-1' }),
  'the report of a barrier': (email) =>
    reportBarrier({ requestId: randomUUID(), what: 'Knappen syns inte.', page: '/', email }, 'en'),
  'the invitation of a colleague': async (email) => {
    const { number, contactId } = await aCase().verified()
    await inviteColleague(await asContact(contactId), { number, name: 'Påhittat Namn', email })
  },
}

/** All that the system holds of somebody and believes. */
async function believedOf(id: string) {
  const { email, ...person } = await db().person.findUniqueOrThrow({
    where: { id },
    include: {
      mandatePerson: true,
      staffRolePerson: true,
      partnerMemberPerson: true,
      casesContact: true,
      session: true,
    },
  })
  return { ...person, email, receiver: await findLinkReceiver({ email: email ?? '' }) }
}

it.each(Object.keys(FORMS))('%s makes nobody a person by an address that was typed in it', async (form) => {
  const email = `${randomUUID()}@example.test`
  const before = await db().person.count({ where: { email } })
  await FORMS[form]?.(email)
  expect([before, await db().person.count({ where: { email } })]).toEqual([0, 0])
})

it.each(Object.keys(FORMS))(
  '%s changes nothing of a member of the staff whose address was typed in it',
  async (form) => {
    const member = await aBuyerAdvisor('Rätt Namn')
    const { number } = await aQuestion({ reference: 'TYPED-1' })
    const before = await believedOf(member.personId)
    await FORMS[form]?.(before.email ?? '')
    expect(await believedOf(member.personId)).toEqual(before)
    expect(await findQuestion(member, number)).not.toBeNull()
  },
)

it.each(Object.keys(FORMS))(
  '%s changes nothing of another company whose contact’s address was typed in it',
  async (form) => {
    const { companyId, contactId } = await aCase().verified()
    const company = () => db().company.findUniqueOrThrow({ where: { id: companyId }, include: { mandate: true } })
    const [before, contact] = [await company(), await believedOf(contactId)]
    await FORMS[form]?.(contact.email ?? '')
    expect(await company()).toEqual(before)
    expect(await believedOf(contactId)).toEqual(contact)
  },
)
