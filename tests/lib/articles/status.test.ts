import { isPublic } from '@/lib/articles/status'

const now = new Date('2026-11-20T10:00:00Z')
const [at, later] = [now, new Date(now.getTime() + 1)]

it.each([
  ['published', at, true],
  ['published', later, true],
  ['scheduled', at, true],
  ['scheduled', later, false],
  ['scheduled', null, false],
  ['draft', at, false],
  ['unpublished', at, false],
])('a post that is %s, to be read from %p, is public: %p', (status, publishAt, is) => {
  expect(isPublic({ status, publishAt }, now)).toBe(is)
})
