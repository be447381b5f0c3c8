import { beginImport } from '@/lib/imports/begin-import'
import { discardImport } from '@/lib/imports/discard-import'
import { logImport } from '@/lib/imports/log-import'
import { balanceOf } from '@/tests/support/case-rows'
import { aFile, allShown } from '@/tests/support/an-import'

describe('a file that is thrown away', () => {
  it('stops when it is thrown away, and what has been logged stays', async () => {
    const { advisor, id, ...made } = await aFile(Array.from({ length: 40 }, () => 2))
    await beginImport(advisor, await allShown(advisor, id))
    let looks = 0
    await logImport(advisor, id, () => ++looks > 1)
    await discardImport(advisor, { id })
    await discardImport(advisor, { id })
    expect(await logImport(advisor, id, () => false)).toBe(false)
    expect(await balanceOf(made)).toBe(50)
  })
})
