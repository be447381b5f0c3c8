import { randomUUID } from 'node:crypto'
import { today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { reportBarrierInput } from '@/lib/feedback/inputs'
import { leftPage } from '@/lib/feedback/left-page'
import { reportBarrier } from '@/lib/feedback/report-barrier'
import { lastEvent } from '@/tests/support/told'
import { refused } from '@/tests/support/refused'

const told = (email = '') => ({ requestId: randomUUID(), what: 'Knappen går inte att nå.', page: '/om', email })
const year = today().slice(0, 4)

describe('reporting an accessibility problem', () => {
  it('is kept with a number of its own series, says nothing of who, and mails where an address was left', async () => {
    const { number, mailed } = await reportBarrier(told('läsare@example.test'), 'sv')
    expect(number).toBe(`TH-${year}-0001`)
    expect(mailed).toBe(true)
    expect(await lastEvent()).toMatchObject({
      type: 'accessibility.reported',
      role: 'visitor',
      actorId: null,
      facts: { number },
    })
    expect(await db().mail.findMany({ where: { toAddress: 'läsare@example.test' } })).toMatchObject([
      { template: 'accessibility-reported', personId: null, params: { number } },
    ])
  })

  it('mails nobody when no address was left', async () => {
    const before = await db().mail.count()
    expect(await reportBarrier(told(), 'en')).toMatchObject({ mailed: false })
    expect(await db().mail.count()).toBe(before)
  })

  it('sent five times at once is one report, and numbers have no gap', async () => {
    const input = told()
    const sent = await Promise.all(Array.from({ length: 5 }, () => reportBarrier(input, 'sv')))
    expect(new Set(sent.map(({ number }) => number)).size).toBe(1)
    await Promise.all([reportBarrier(told(), 'sv'), reportBarrier(told(), 'sv')])
    const numbers = await db().accessibilityReport.findMany({ orderBy: { number: 'asc' }, select: { number: true } })
    expect(numbers.map(({ number }) => Number(number.slice(-4)))).toEqual(numbers.map((_, index) => index + 1))
  })

  it.each([{ what: 'Något annat.' }, { page: '/kontakt' }, { email: 'a@example.test' }])(
    'sent again with %j under the same request is told so',
    async (changed) => {
      const input = told()
      const first = await reportBarrier(input, 'sv')
      await refused(() => reportBarrier({ ...input, ...changed }, 'sv'), 'request-reused')
      expect(await reportBarrier(input, 'sv')).toEqual(first)
    },
  )

  it('asks for what and where, and for no address', () => {
    const read = reportBarrierInput.safeParse({ requestId: randomUUID(), what: ' ', page: '', email: 'nej' })
    expect(read.error?.issues.map(({ message }) => message)).toEqual([
      'barrier-missing',
      'page-missing',
      'email-format',
    ])
    expect(reportBarrierInput.safeParse(told()).success).toBe(true)
  })

  it('is filled in with the page that one came from, when it is ours', () => {
    const own = 'https://upphandling.example.se'
    expect(leftPage('/om', null, own)).toBe('/om')
    expect(leftPage(undefined, `${own}/stod/ny?partner=x`, own)).toBe('/stod/ny')
    expect(leftPage('//evil.example', 'https://evil.example/x', own)).toBe('')
  })
})
