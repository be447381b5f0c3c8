import type * as Core from 'use-intl/core'
import { eachRow } from '@/lib/action/each-row'
import { giveCase } from '@/lib/cases/give-case'
import type * as Words from '@/lib/i18n/messages'
import { messagesIn } from '@/lib/i18n/messages'
import { aCase } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { declined } from '@/tests/support/declined-case'
import { logError } from '@/lib/log/log'
import { asSuperuser } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'

// As a server's bundle has it; the other one is for browsers.
jest.mock('next/navigation', () => jest.requireActual('next/dist/client/components/navigation.react-server'))
jest.mock('@/lib/log/log', () => ({ logError: jest.fn(), logInfo: jest.fn() }))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getLocale: async () => 'sv',
    getTranslations: async (namespace: 'form' | 'errors') =>
      createTranslator({ locale: 'sv', messages: words('sv'), namespace }),
  }
})

const { errors } = messagesIn('sv')

describe('a change of several rows', () => {
  it('is done row by row: what one is refused stops no other, and is said beside it', async () => {
    const advisor = await anAdvisor()
    const [first, ended, last] = [await aCase(), await aCase().and(declined), await aCase().triaged()]
    const seen = await Promise.all([first, ended, last].map(({ number }) => asSeen(number)))
    const unseen = { number: 'UA-2000-0001', version: 0 }
    const rows = await eachRow(first.lead, [...seen, unseen], (one) =>
      giveCase(first.lead, { ...one, advisorId: advisor.personId }),
    )

    const event = { done: expect.stringMatching(/^[0-9a-f-]{36}$/) }
    expect(rows).toEqual([
      { number: first.number, ...event },
      { number: ended.number, refused: expect.stringContaining('avböjt') },
      { number: last.number, ...event },
      { number: unseen.number, refused: errors['case-not-found'] },
    ])
    expect(await caseRow(last.number)).toMatchObject({ advisorId: advisor.personId })
    expect(
      await asSuperuser(`select reason_code from access_log where person_id = $1 and action = 'denied'`, [
        first.lead.personId,
      ]),
    ).toEqual([{ reason_code: 'case-not-found' }])
  })

  it('goes on after a fault, which is told where it was', async () => {
    const { lead } = await aCase()
    const rows = await eachRow(lead, [{ number: 'a' }, { number: 'b' }], async ({ number }) => {
      if (number === 'a') throw new Error('unforeseen')
      return number
    })
    expect(logError).toHaveBeenCalledTimes(1)
    expect(rows).toEqual([
      { number: 'a', refused: expect.any(String) },
      { number: 'b', done: 'b' },
    ])
  })
})
