import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { readHost } from '../../lib/config/read-host'
import type { OrgNumberKey } from '../../lib/crypto/keys'
import { sealText } from '../../lib/crypto/org-number-vault'
import { hashToken, newToken } from '../../lib/crypto/tokens'
import { DRAFT_AAD, type DraftAnswers } from '../../lib/intake/find-draft'
import { legalNumber } from './make-companies'

const COOKIE = 'ua-intake'
/** Numbers above those of the data set's companies: each draft brings a company of its own. */
const FIRST_NEW = 50_000

/** Filled-in applications, one page from being sent, and the cookies that hold them. */
export async function makeDrafts(client: Client, key: OrgNumberKey, count: number): Promise<string[]> {
  const drafts = Array.from({ length: count }, (_, index) => ({ token: newToken(), answers: answersOf(index) }))
  const rows = drafts.map(({ token, answers }) => ({
    id: randomUUID(),
    token_hash: hashToken(token),
    sealed: sealText(key, JSON.stringify(answers), DRAFT_AAD),
  }))
  await client.query(
    `insert into intake_draft (id, token_hash, sealed, key_id, expires_at)
     select id, token_hash, sealed, $2, now() + interval '7 days'
     from json_to_recordset($1::json) as d (id uuid, token_hash text, sealed text)`,
    [JSON.stringify(rows), key.id],
  )
  return drafts.map(({ token }) => `${COOKIE}=${token}`)
}

function answersOf(index: number): DraftAnswers {
  const { municipalities, industries, employeeBands } = readHost()
  const deadline = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  return {
    need: {
      ...{ about: 'bid', buyerName: 'Buyer 7', reference: `NEW-${index}`, tedNumber: '', noticeUrl: '', lots: '' },
      ...{ bidDeadlineOn: deadline, needs: ['requirements', 'espd'], description: 'The first bid we make.' },
    },
    company: {
      ...{ orgNumber: legalNumber(FIRST_NEW + index).digits, companyName: `New company ${index} AB` },
      ...{ municipalityCode: first(municipalities), industry: first(industries), employees: first(employeeBands) },
    },
    contact: { name: 'Contact', email: `new-${index}@bench.example`, phone: '070-174 06 05', callTime: 'any' },
  }
}

const first = (list: readonly { code: string }[]): string => list[0]?.code ?? ''
