import { ANOTHER_COUNTY, CHOSEN, NEWEST } from '@/bin/test/elsewhere'
import { findNode, oldestOf } from '@/bin/test/node-release'
import { readHost } from '@/lib/config/read-host'
import { engines } from '@/package.json'
import { filesBelow, textOf } from '@/tests/support/sources'

describe('the operations run elsewhere', () => {
  it('are there, every one', () => {
    const tests = filesBelow('tests')
    expect(CHOSEN.filter((pattern) => tests.filter((file) => new RegExp(pattern).test(file)).length !== 1)).toEqual([])
  })

  it('are those of another county than the shipped one', () => {
    expect(readHost(ANOTHER_COUNTY).county.code).not.toBe(readHost().county.code)
  })

  it('run on the first and the last of what package.json promises, which the guides name', () => {
    expect(engines.node.split(' || ').at(0)).toBe(`^${oldestOf(engines.node)}`)
    expect(engines.node.split(' || ').at(-1)).toBe(`^${NEWEST.split('.')[0]}.0.0`)
    for (const guide of ['README.md', 'docs/installation.md']) {
      expect(textOf(guide)).toContain(`Node ${NEWEST.split('.')[0]}`)
      expect(textOf(guide)).toContain(oldestOf(engines.node).replace(/\.0$/, ''))
    }
  })

  it('need no other program where this one is the release asked for', async () => {
    expect(await findNode(process.versions.node)).toBe(process.execPath)
  })

  it('says which package is missing where a release cannot be had', async () => {
    await expect(findNode('0.0.1')).rejects.toThrow(
      /^Node 0\.0\.1 could not be had: npm did not find the package node-/,
    )
  })

  it('refuses engines that begin with no release', () => {
    expect(() => oldestOf('>=20')).toThrow('begins with no release')
  })
})
