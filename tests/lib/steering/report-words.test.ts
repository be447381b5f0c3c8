import { host } from '@/lib/config/host'
import { nameOf } from '@/lib/steering/report-words'
import { messagesIn } from '@/lib/i18n/messages'

it('calls a status, a barrier and a municipality by their words in both languages', () => {
  const [sv, en] = [messagesIn('sv').caseWords, messagesIn('en').caseWords]
  expect(nameOf.status('ongoing')).toEqual({ sv: sv.statuses.ongoing, en: en.statuses.ongoing })
  expect(nameOf.barrier('price-model')).toEqual({ sv: sv.barriers['price-model'], en: en.barriers['price-model'] })
  const last = host().municipalities.at(-1)!
  expect(nameOf.municipality(last.code)).toEqual({ sv: last.name, en: last.name })
})

it('calls by its code what has no words any more', () => {
  const itself = { sv: 'gone', en: 'gone' }
  expect([nameOf.status('gone'), nameOf.barrier('gone'), nameOf.municipality('gone')]).toEqual([itself, itself, itself])
})
