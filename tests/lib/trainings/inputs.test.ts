import { addDays, today } from '@/lib/calendar/days'
import { planTrainingInput } from '@/lib/trainings/inputs'
import { trainingInput } from '@/tests/support/a-training'

const ONLINE = { form: 'online', place: '', link: 'https://mote.example.com/x' }
const said = (of: Record<string, unknown>) => {
  const typed = Object.fromEntries(Object.entries(trainingInput()).map(([name, value]) => [name, value === null ? '' : value === false ? '' : String(value)])) // prettier-ignore
  const { error } = planTrainingInput.safeParse({ ...typed, ...of })
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

it.each<[Record<string, unknown>, string[]]>([
  [{}, []],
  [ONLINE, []],
  [{ ...ONLINE, link: `https://${'a'.repeat(992)}` }, []],
  [{ ...ONLINE, link: `https://${'a'.repeat(993)}` }, ['link: text-too-long']],
  [{ ...ONLINE, link: 'http://mote.example.com/x' }, ['link: https-format']],
  [{ closesOn: addDays(today(), 2), closesAt: '09:00' }, []],
  [{ place: '' }, ['place: place-missing']],
  [{ ...ONLINE, link: '' }, ['link: link-missing']],
  [{ startsAt: '09:00', endsAt: '09:01' }, []],
  [{ startsAt: '09:00', endsAt: '09:00' }, ['endsAt: end-before-start']],
  [{ startsAt: '09:00', endsAt: '08:59' }, ['endsAt: end-before-start']],
  [{ closesAt: '09:00' }, ['closesOn: day-format']],
])('a training with %j is refused by %j', (of, refused) => {
  expect(said(of)).toEqual(refused)
})
