import { connect } from '@/tests/support/database'

const ONE = `'00000000-0000-4000-8000-000000000000'::uuid`

it.each(['bidder_tie', 'barred_by_side', 'barred_by_question', 'is_let_in', 'speaks_in_case', 'hand_in_case_since'])(
  '%s reads no table whole, however empty it was when a session first asked',
  async (name) => {
    const client = await connect('owner')
    try {
      const { rows } = await client.query<{ settings: string[] }>(
        'SELECT proconfig AS settings FROM pg_proc WHERE proname = $1',
        [name],
      )
      expect(rows[0]?.settings).toContain('enable_seqscan=off')
    } finally {
      client.release()
    }
  },
)

// Where a table had no index to be read by, it would be read whole in spite of that, and at a cost that starts compilation.
it.each([
  ['the ties', `live_tie WHERE person_id = ${ONE} AND case_id = ${ONE}`],
  ['the hands', `first_hand WHERE person_id = ${ONE} AND case_id = ${ONE}`],
  ['the twins', `twin_pair WHERE case_id = ${ONE}`],
  ['the recusals', `recusal WHERE person_id = ${ONE}`],
  ['the exceptions', `conflict_exception WHERE person_id = ${ONE} AND status = 'granted'`],
  [
    'the questions',
    `question_hand h JOIN procurement_match m ON m.question_id = h.question_id
    WHERE h.person_id = ${ONE} AND m.case_id = ${ONE} AND m.told_apart_at IS NULL`,
  ],
])('%s of one person or case are found by index', async (_, of) => {
  const client = await connect('owner')
  try {
    await client.query('BEGIN; SET LOCAL enable_seqscan = off')
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN SELECT FROM ${of}`)
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toContain('Seq Scan')
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})
