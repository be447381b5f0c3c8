import { caseTimeline } from '@/lib/cases/case-timeline'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asContact } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'

it('tells the staff what is left, the company that it was logged, and both who did it', async () => {
  const { id, number, lead, advisor, contactId } = await aCaseInProgress()
  await logTime(advisor, work(number, 45))
  const told = async (reader: Parameters<typeof caseTimeline>[0]) => {
    const items = await caseTimeline(reader, id, 'sv')
    return { logged: items.find(({ title }) => title.startsWith('Loggade')), opened: items.at(-1) }
  }
  const [toLead, toAdvisor, toCompany] = [await told(lead), await told(advisor), await told(await asContact(contactId))]
  for (const { logged } of [toLead, toAdvisor]) expect(logged?.title).toContain('kvar.')
  expect(toCompany.logged?.title).not.toContain('kvar')
  expect(toCompany.logged?.who).toBe(`${advisor.name}, rådgivare`)
  for (const { opened } of [toLead, toCompany]) expect(opened?.who).not.toContain(',')
})
