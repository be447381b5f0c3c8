import { postedActions } from '@/lib/kept/posted-actions'

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

it.each([
  ['a bare action', { $ACTION_ID_00ab: '' }, ['00ab']],
  ['an action with a state', { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"60cd","bound":"$@1"}', $ACTION_KEY: 'k1' }, ['60cd']],
  ['an action whose reference is broken', { $ACTION_REF_1: '', '$ACTION_1:0': '{' }, []],
  ['an action whose reference is no object', { $ACTION_REF_1: '', '$ACTION_1:0': 'null' }, []],
  ['an action that is not said', { $ACTION_REF_2: '' }, []],
  ['no action', { text: '$ACTION_ID_00ab' }, []],
])('a form with %s names %j', (_name, fields, ids) => {
  expect(postedActions(form(fields))).toEqual(ids)
}) // prettier-ignore
