import { findKeptText } from '@/lib/kept/find-kept-text'
import { keepText, type KeptText } from '@/lib/kept/keep-text'
import { hashToken } from '@/lib/crypto/tokens'
import { makePerson } from '@/tests/lib/auth/people'
import { asSuperuser, connect } from '@/tests/support/database'

jest.mock('@/lib/rates/limit', () => ({ limit: async () => undefined }))

const TEXT: KeptText = {
  code: 'text-kept',
  path: '/arenden/UA-2026-0001',
  formId: 'message',
  typed: { text: 'Hemlig mening', needs: ['a', 'b'] },
}

async function kept(text: KeptText = TEXT, personId: string | null = null): Promise<string> {
  const token = await keepText(text, personId, 'test')
  if (!token) throw new Error('nothing was kept')
  return token
}

describe('text that is kept', () => {
  it('is given back to the browser with its token, in the words that were typed', async () => {
    expect(await findKeptText(await kept(), null)).toEqual(TEXT)
    expect(await findKeptText('another', null)).toBeNull()
  })

  it('is given to nobody else than the person it was drawn for', async () => {
    const [one, other] = [await makePerson(), await makePerson()]
    const token = await kept(TEXT, one)
    expect(await findKeptText(token, other)).toBeNull()
    expect(await findKeptText(token, null)).toBeNull()
    expect(await findKeptText(token, one)).toEqual(TEXT)
  })

  it('is sealed: no column tells a word, the address or the token, and no audit event mentions it', async () => {
    const before = await asSuperuser('select count(*) from audit_event')
    const token = await kept()
    const [row] = await asSuperuser<{ all: string; hash: string }>(
      'select k::text as all, token_hash as hash from kept_text k where token_hash = $1', [hashToken(token)],
    ) // prettier-ignore
    expect(row?.all).not.toMatch(/Hemlig|mening|arenden|message/)
    expect(row?.all).not.toContain(token)
    expect(await asSuperuser('select count(*) from audit_event')).toEqual(before)
  })

  it('of another key of the installation does not open', async () => {
    const [token, other] = [await kept(), await kept()]
    await asSuperuser(
      'update kept_text set sealed = (select sealed from kept_text where token_hash = $1) where token_hash = $2',
      [hashToken(other), hashToken(token)],
    )
    expect(await findKeptText(token, null)).toBeNull()
  })

  it('leaves out what is a key, and is nothing when nothing else was typed or it is too long', async () => {
    const token = await kept({ ...TEXT, typed: { text: 'x', code: '123456', key: 'k', token: 't' } })
    expect((await findKeptText(token, null))?.typed).toEqual({ text: 'x' })
    expect(await keepText({ ...TEXT, typed: { code: '123456' } }, null, 'test')).toBeNull()
    expect(await keepText({ ...TEXT, typed: { text: 'x'.repeat(100_001) } }, null, 'test')).toBeNull()
  })

  it('is gone after an hour', async () => {
    const token = await kept()
    await asSuperuser(`update kept_text set expires_at = now() - interval '1 second' where token_hash = $1`, [
      hashToken(token),
    ])
    expect(await findKeptText(token, null)).toBeNull()
  })

  it.each([
    ['kept longer', `insert into kept_text (token_hash, sealed, expires_at) values (repeat('a', 64), 'v1.a.b.c', now() + interval '1 year')`],
    ['lengthened', `update kept_text set expires_at = now() + interval '1 year'`],
    ['changed', `update kept_text set sealed = 'v1.a.b.c'`],
  ])('cannot be %s by the application', async (_name, sql) => {
    const client = await connect('app')
    try {
      await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' })
    } finally {
      client.release(true)
    }
  }) // prettier-ignore

  it('must be sealed', async () => {
    const client = await connect('app')
    try {
      const plain = `insert into kept_text (token_hash, sealed) values (repeat('a', 64), 'in the clear')`
      await expect(client.query(plain)).rejects.toMatchObject({ code: '23514' })
    } finally {
      client.release(true)
    }
  })
})
