import { clockOf } from '@/lib/calendar/clock'
import { addDays, today } from '@/lib/calendar/days'
import { needInput } from '@/lib/cases/application-inputs'

const bid = (differing: Record<string, string>) =>
  needInput.safeParse({ about: 'bid', buyerName: 'Provstad', bidDeadlineOn: addDays(today(), 5), ...differing })
const faultOf = ({ error }: ReturnType<typeof bid>) => error?.issues.map(({ path, message }) => [path[0], message])

describe('the deadline of a bid', () => {
  it('may have a clock time, in any spelling, or none', () => {
    expect(bid({ bidDeadlineClock: 'kl 10' }).data).toMatchObject({ bidDeadlineClock: '10:00' })
    expect(bid({ bidDeadlineClock: '' }).data).toMatchObject({ bidDeadlineClock: null })
    expect(faultOf(bid({ bidDeadlineClock: 'lunch' }))).toEqual([['bidDeadlineClock', 'clock-format']])
  })

  it('is to come: not a clock time that has passed today', () => {
    const at = (bidDeadlineClock: string) => bid({ bidDeadlineOn: today(), bidDeadlineClock })
    expect(faultOf(at('00:00'))).toEqual([['bidDeadlineClock', 'deadline-clock-passed']])
    expect(faultOf(at(''))).toBeUndefined()
    expect(clockOf(new Date()) < '23:59' ? faultOf(at('23:59')) : undefined).toBeUndefined()
  })
})

describe('help with a decision', () => {
  const decision = (differing: Record<string, string>) =>
    needInput.safeParse({ about: 'understand-decision', ...differing })

  it('names its procurement, and the last day of the standstill where that is known', () => {
    expect(faultOf(decision({}))).toEqual([['buyerName', 'buyer-missing']])
    const standstillEndsOn = addDays(today(), 7)
    expect(decision({ buyerName: 'Provstad', standstillEndsOn }).data).toMatchObject({ standstillEndsOn })
    expect(decision({ buyerName: 'Provstad', standstillEndsOn: '' }).data).toMatchObject({ standstillEndsOn: null })
  })
})
