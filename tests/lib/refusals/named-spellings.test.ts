import { parseDay } from '@/lib/calendar/read-day'
import { parseDuration } from '@/lib/calendar/read-duration'
import { messagesIn } from '@/lib/i18n/messages'
import { readPhoneNumber } from '@/lib/people/phone-number'

/** The examples of a sentence: what stands after 'till exempel' or 'as', split at commas followed by a space and at 'or'. */
const examplesIn = (sentence: string) =>
  (/(?:till exempel|for example|som|as) (.*?)(?:\. [A-ZÅÄÖ]|\.?$)/i.exec(sentence)?.[1] ?? '').split(/, | eller | or /)

describe.each(['sv', 'en'] as const)('the spellings that hints and errors name in %s', (locale) => {
  const { errors, caseForms, intake } = messagesIn(locale)

  it.each(['duration-missing', 'duration-format'] as const)('are durations that are read: %s', (code) => {
    const named = examplesIn(errors[code])
    expect(named).toHaveLength(4)
    expect(named.map((one) => parseDuration(one))).toEqual([90, 90, 90, 90])
    expect(examplesIn(caseForms.log.otherHint)).toEqual(named)
  })

  it('are caps that are read', () => {
    expect(examplesIn(errors['cap-format']).map((one) => parseDuration(one))).toEqual([300])
  })

  it.each(['phone-missing', 'phone-format'] as const)('are telephone numbers that are read: %s', (code) => {
    const named = examplesIn(errors[code]).map((one) => readPhoneNumber(one))
    expect(named).toEqual([{ value: '+46701740605' }, { value: '+442079460958' }])
  })

  it('are days that are read', () => {
    expect(parseDay(examplesIn(errors['day-format'])[0] ?? '')).toBe('2026-11-22')
    expect(intake.company.orgNumberHint).toMatch(/556123-4567/)
  })
})
