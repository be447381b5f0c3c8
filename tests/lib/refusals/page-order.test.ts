import { ASKED, inPageOrder, namesInPageOrder } from '@/lib/refusals/page-order'
import { formInput } from '@/lib/action/form-input'

function posted(...entries: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

/** A text, a question of radios of which none is chosen, one of boxes with two ticked, and a text. */
const form = posted(
  ['$ACTION_REF_1', ''],
  ['town', ''],
  [ASKED, 'kind'],
  [ASKED, 'days'],
  ['days', 'am'],
  ['days', 'pm'],
  ['name', ''],
)

describe('the order of errors', () => {
  it('is the order in which the fields stand, also those that post nothing', () => {
    const issues = ['name', 'days', 'kind', 'town'].map((field) => ({ field, code: 'text-missing' as const }))
    expect(inPageOrder(issues, namesInPageOrder(form)).map(({ field }) => field)).toEqual([
      'town',
      'kind',
      'days',
      'name',
    ])
  })

  it('puts what belongs to no field first, what belongs to an unknown one last, and leaves the rest as it was', () => {
    const issues = [
      { field: 'nowhere', code: 'text-missing' as const },
      { field: 'town', code: 'text-missing' as const },
      { code: 'fault' as const },
      { field: 'town', code: 'text-too-long' as const },
    ]
    expect(inPageOrder(issues, namesInPageOrder(form))).toEqual([issues[2], issues[1], issues[3], issues[0]])
  })

  it('is not part of what was typed', () => {
    expect(formInput(form)).toEqual({ town: '', days: ['am', 'pm'], name: '' })
  })
})
