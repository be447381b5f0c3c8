import { signDueCheckpoint } from '@/lib/proofs/sign-due-checkpoint'
import { asSuperuser } from '@/tests/support/database'
import { randomUUID } from 'node:crypto'
import { checkAll, checkReceipt, leafHash, nodeHash, readKey, Refused } from '@/bin/verify-proof.mjs'
import { minutes } from '@/lib/calendar/minutes'
import { findReceipt, type Receipt } from '@/lib/time/find-receipt'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress, aStranger } from '@/tests/support/a-case'
import { work } from '@/tests/support/some-work'
import { OTHER_VKEY, sign, tellEvents, VKEY } from '@/tests/support/checkpoints'
import { anAdvisor, asContact } from '@/tests/support/people'

const keys = [readKey(VKEY)]

async function made() {
  const supportCase = await aCaseInProgress()
  await logTime(supportCase.advisor, work(supportCase.number, 270, { note: 'Sagt i förtroende' }))
  await logTime(supportCase.advisor, work(supportCase.number, 45, { beyondCap: minutes(15) }))
  const company = await asContact(supportCase.contactId)
  const entries = await listTimeEntries(supportCase.lead, supportCase.id)
  const counted = entries.filter(({ place }) => place === 'ledger').map(({ id }) => id)
  const outside = entries.find(({ place }) => place === 'outside')?.id ?? ''
  return { ...supportCase, company, counted, outside }
}

describe('the receipt of a time entry', () => {
  it('is the company’s own event, and verifies years later by itself', async () => {
    const { company, counted, id } = await made()
    await sign()
    await tellEvents(20)
    for (const entryId of counted) {
      const found = await findReceipt(company, entryId)
      const { event, tree } = checkReceipt(found?.receipt, keys)
      expect(event).toMatchObject({ type: 'time.logged', facts: { entryId, caseId: id, minutes: expect.any(Number) } })
      expect(tree.size).toBe(found?.size)
      expect(checkAll([JSON.stringify(found?.receipt)], keys)).toEqual([expect.stringContaining('time.logged')])
      expect(found?.canonical).not.toMatch(/Rut|förtroende|@/)
    }
  })

  it('waits for a checkpoint', async () => {
    const { company, counted } = await made()
    expect(await findReceipt(company, counted[0] ?? '')).toMatchObject({ receipt: null, size: null })
  })

  it('waits for the checkpoint that covers it, though it stands in the tree', async () => {
    const { advisor, number, contactId } = await aCaseInProgress()
    const company = await asContact(contactId)
    await sign()
    const { entryId } = await logTime(advisor, work(number, 15))
    await signDueCheckpoint()
    const [leaf] = await asSuperuser<{ index: number }>(
      `select l.leaf_index::int as index from trail_leaf l join audit_event e on e.id = l.event_id where e.facts ->> 'entryId' = $1`, [entryId]) // prettier-ignore
    expect(leaf?.index).toBeGreaterThan(0)
    const nothing = { receipt: null, size: null, signedAt: null }
    expect(await findReceipt(company, entryId ?? '')).toMatchObject(nothing)
    await sign()
    expect((await findReceipt(company, entryId ?? ''))?.receipt?.index).toBe(leaf?.index)
  })

  it('is walled as the entry is', async () => {
    const { company, lead, counted, outside } = await made()
    await sign()
    const [entryId = ''] = counted
    for (const other of [await aStranger(), await anAdvisor()]) expect(await findReceipt(other, entryId)).toBeNull()
    expect(await findReceipt(company, outside)).toBeNull()
    expect((await findReceipt(lead, outside))?.receipt).not.toBeNull()
    for (const unknown of [randomUUID(), 'x', `${entryId}'`, entryId.toUpperCase()])
      expect(await findReceipt(lead, unknown)).toBeNull()
  })

  it('is refused when anything of it was changed', async () => {
    const { company, counted } = await made()
    await sign()
    const receipt = (await findReceipt(company, counted[0] ?? ''))?.receipt
    if (!receipt) throw new Error('no receipt')
    const { canonical, index, proof, checkpoint } = receipt
    const [origin, size, root] = checkpoint.split('\n') as [string, string, string]
    const resized = (to: string) => checkpoint.replace(`\n${size}\n`, `\n${to}\n`)
    const sibling = Buffer.from(proof[0] ?? '', 'base64')
    const forged: Partial<Record<keyof Receipt, unknown>>[] = [
      { canonical: canonical.replace(/"minutes":\d+/, '"minutes":5') },
      { canonical: `${canonical} ` },
      // The text of a node, for who would take a node for a leaf.
      { canonical: Buffer.concat([leafHash(canonical), sibling]).toString('latin1'), proof: proof.slice(1) },
      { canonical: 7 },
      { index: index + 1 },
      { index: index - 1 },
      { index: String(index) },
      { index: -1 },
      { proof: proof.slice(1) },
      { proof: proof.slice(0, -1) },
      { proof: [...proof, proof[0]] },
      { proof: [...proof].reverse() },
      { proof: [] },
      { proof: 'none' },
      { proof: proof.map((hash) => ` ${hash}`) },
      { proof: proof.map((hash) => Buffer.from(hash, 'base64').toString('hex')) },
      { proof: [nodeHash(sibling, sibling).toString('base64'), ...proof.slice(1)] },
      { checkpoint: resized(String(Number(size) + 1)) },
      { checkpoint: resized(`0${size}`) },
      { checkpoint: resized(`+${size}`) },
      { checkpoint: checkpoint.replace(root, sibling.toString('base64')) },
      { checkpoint: checkpoint.replaceAll(origin, 'another.test/trail') },
      { checkpoint: checkpoint.replace(origin, 'another.test/trail') },
      { checkpoint: checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1) },
      { checkpoint: checkpoint.slice(0, -20) },
      { checkpoint: checkpoint.replace('\n\n', '\nextra\n\n') },
      { checkpoint: '' },
    ]
    checkReceipt(receipt, keys)
    for (const change of forged) expect(() => checkReceipt({ ...receipt, ...change }, keys)).toThrow(Refused)
    expect(() => checkReceipt(receipt, [readKey(OTHER_VKEY)])).toThrow(/no given key/)
    expect(() => checkReceipt(receipt, [])).toThrow(Refused)
  })
})
