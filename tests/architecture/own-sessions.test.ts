import { filesBelow, textOf } from '@/tests/support/sources'

const DOOR = 'lib/db/make-client.ts'

it('opens a session of its own only where losing it ends no process', () => {
  const opening = ['bin', 'lib', 'prisma', 'tests']
    .flatMap((folder) => filesBelow(folder))
    .filter((path) => path.endsWith('.ts') && /new (?:pg\.)?Client\(/.test(textOf(path)))
  expect(opening).toEqual([DOOR])
})
