import { db } from '@/lib/db/client'
import { findDraft } from '@/lib/drafts/find-draft'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { makePerson } from '@/tests/lib/auth/people'
import { asSuperuser, connect } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { PLACE, typed } from './drafts'

const held = async (personId: string) => findDraft(db(), personId, PLACE)

describe('what is typed', () => {
  it('is kept for its person and place, and no event tells of it', async () => {
    const [me, other] = [await makePerson(), await makePerson()]
    const before = await asSuperuser('select count(*) from audit_event')
    expect(await typed(me, { text: 'Bäste', basis: '3' })).toMatchObject({ status: 'kept', version: 1 })
    expect(await held(me)).toMatchObject({ texts: { text: 'Bäste' }, basis: '3', version: 1 })
    expect(await held(other)).toBeNull()
    expect(await findDraft(db(), me, 'note:UA-2026-0001')).toBeNull()
    expect(await asSuperuser('select count(*) from audit_event')).toEqual(before)
  })

  it('replaces the version its form knows of', async () => {
    const me = await makePerson()
    await typed(me, { text: 'Bä' })
    expect(await typed(me, { text: 'Bäste', version: 1 })).toMatchObject({ status: 'kept', version: 2 })
    expect(await held(me)).toMatchObject({ texts: { text: 'Bäste' }, version: 2 })
  })

  it.each([
    ['a device that has not seen it', 0],
    ['a device that has seen an older one', 1],
  ])('is not replaced by %s, which is told what stands', async (_who, version) => {
    const me = await makePerson()
    await typed(me, { text: 'Från datorn' })
    await typed(me, { text: 'Från datorn, mer', version: 1 })
    const answer = await typed(me, { text: 'Från telefonen', version })
    expect(answer).toMatchObject({ status: 'other', other: { texts: { text: 'Från datorn, mer' }, version: 2 } })
    expect(await held(me)).toMatchObject({ texts: { text: 'Från datorn, mer' }, version: 2 })
  })

  it('of two devices at once stands once, and the other is told', async () => {
    const me = await makePerson()
    await typed(me)
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((text) => typed(me, { text, version: 1 })))
    expect(answers.filter(({ status }) => status === 'kept')).toHaveLength(1)
    expect((await held(me))?.version).toBe(2)
  })

  it('does not come back by a late try after it was sent', async () => {
    const me = await makePerson()
    expect(await typed(me, { version: 4 })).toEqual({ status: 'other', other: null })
    expect(await held(me)).toBeNull()
  })

  it('is no conflict when both sides hold the same words', async () => {
    const me = await makePerson()
    await typed(me, { text: 'Lika' })
    expect(await typed(me, { text: 'Lika' })).toMatchObject({ status: 'kept', version: 1 })
  })

  it('is not given back when its days are over', async () => {
    const me = await makePerson()
    await typed(me)
    await asSuperuser('update draft set expires_at = now() where person_id = $1', [me])
    // The trigger that stamps it has to be passed by: only the clock ends a draft.
    expect(await held(me)).not.toBeNull()
    await asSuperuser(`begin; set local session_replication_role = replica;
      update draft set expires_at = now() where person_id = '${me}'; commit`)
    expect(await held(me)).toBeNull()
  })
})

describe('the database', () => {
  it.each([
    ['a place that is none', `'message'`, `'{}'`],
    ['a text that is no object', `'message:UA-2026-0001'`, `'"text"'`],
    ['more than a form may hold', `'message:UA-2026-0001'`, `jsonb_build_object('text', repeat('x', 700001))`],
    ['a question’s draft outside its room', `'question-answer:UL-2026-0001'`, `'{}'`],
  ])('takes no draft with %s', async (_name, place, texts) => {
    const me = await makePerson()
    const client = await connect('app')
    try {
      const insert = `insert into draft (person_id, place, texts) values ('${me}', ${place}, ${texts})`
      await expect(client.query(insert)).rejects.toMatchObject({ code: '23514' })
    } finally {
      client.release(true)
    }
  })

  it.each([
    ['counted back', 'update draft set version = 1'],
    ['kept longer', `update draft set expires_at = now() + interval '1 year'`],
    ['given to another person', 'update draft set person_id = gen_random_uuid()'],
    ['moved', `update draft set place = 'note:UA-2026-0001'`],
  ])('lets no draft be %s by the application', async (_name, sql) => {
    const client = await connect('app')
    try {
      await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' })
    } finally {
      client.release(true)
    }
  })

  it('keeps three hundred drafts of a person and no more', async () => {
    const me = await makePerson()
    await asSuperuser(`insert into draft (person_id, place, texts)
      select '${me}', 'message:UA-2026-' || n, '{}' from generate_series(1, 300) n`)
    await expect(typed(me, { place: 'note:UA-2026-1' })).rejects.toThrow('too many drafts')
    expect(await typed(me, { place: 'message:UA-2026-7', version: 1 })).toMatchObject({ status: 'kept', version: 2 })
  })

  it('takes the drafts along when their person’s account is closed', async () => {
    const [me, other] = [await makePerson(), await makePerson()]
    await typed(me)
    await typed(other)
    await deactivatePerson(await aLead(), me)
    expect([await held(me), (await held(other))?.version]).toEqual([null, 1])
  })
})
