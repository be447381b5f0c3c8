import { stepTold } from '@/lib/cases/steps'

it.each([
  [['case.accepted'], 'accepted'],
  [['case.accepted', 'advisor.assigned'], 'assigned'],
  [['message.sent', 'case.waiting-ended'], 'message'],
  [['case.waiting-ended'], null],
  [['contact.checked', 'note.written'], null],
  [['advisor.assigned', 'time.logged'], null],
  [['constructor'], null],
  [[], null],
])('%j is %s', (types, step) => expect(stepTold(types)).toBe(step))
