import { saveTermsInput } from '@/lib/advisors/profile-inputs'

const read = (of: object) => {
  const { data, error } = saveTermsInput.safeParse({ advisorId: '', version: '0', employer: '', ...of })
  return data ? [data.weekly, data.agreed] : error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

it.each<[object, unknown]>([
  [{}, [null, null]],
  [{ weekly: '', agreed: '' }, [null, null]],
  [{ weekly: '12', agreed: '7,5' }, [720, 450]],
  [{ weekly: '50', agreed: '2000' }, [3000, 120_000]],
  [{ weekly: '50,02' }, ['weekly: hours-format']],
  [{ agreed: '2001' }, ['agreed: hours-format']],
  [{ weekly: 'tolv' }, ['weekly: hours-format']],
  [{ weekly: '-1' }, ['weekly: hours-format']],
])('hours typed as %j are read as %j', (typed, minutes) => {
  expect(read(typed)).toEqual(minutes)
})
