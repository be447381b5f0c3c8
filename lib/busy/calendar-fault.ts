/** Why a calendar that came cannot be read. It holds nothing of what stands in it. */
export class CalendarFault extends Error {
  override readonly name = 'CalendarFault'

  constructor(readonly code: 'not-a-calendar' | 'too-much') {
    super(code)
  }
}
