import type { ClientBase } from 'pg'
import { fault, type Fault } from './faults'

/** Each answers with every broken thing as one sentence. */
const CHECKS = [
  `WITH chained AS (
     SELECT l.*, a.cap_minutes AS account_cap, row_number() OVER w - 1 AS place, coalesce(lag(l.after) OVER w, 0) AS carried
     FROM ledger_entry l LEFT JOIN hour_account a ON a.id = l.account_id
     WINDOW w AS (PARTITION BY l.account_id ORDER BY l.seq, l.id))
   SELECT format('account %s, seq %s, entry %s: the row does not follow from the one before it within the cap.',
     account_id, seq, id) AS fault
   FROM chained
   WHERE seq <> place OR before <> carried OR after <> before + minutes OR after NOT BETWEEN 0 AND cap_minutes
     OR cap_minutes IS DISTINCT FROM account_cap
   ORDER BY account_id, seq`,

  `SELECT format('account %s, seq %s, entry %s: it does not reverse exactly one row of its account, once.',
     r.account_id, r.seq, r.id) AS fault
   FROM ledger_entry r LEFT JOIN ledger_entry o ON o.id = r.reverses_id AND o.account_id = r.account_id
   WHERE r.kind = 'reversal' AND (r.minutes IS DISTINCT FROM -o.minutes OR o.kind NOT IN ('work', 'hold', 'merge_in')
     OR (SELECT count(*) FROM ledger_entry t WHERE t.reverses_id = r.reverses_id) > 1)
   ORDER BY r.account_id, r.seq`,

  `SELECT format('account %s: its balance is %s minutes and its head %s, but its rows sum to %s and end at %s.',
     a.id, a.balance, a.head_seq, coalesce(l.sum, 0), coalesce(l.last, -1)) AS fault
   FROM hour_account a LEFT JOIN round r ON r.id = a.round_id
   LEFT JOIN (SELECT account_id, sum(minutes) AS sum, max(seq) AS last FROM ledger_entry GROUP BY 1) l ON l.account_id = a.id
   WHERE a.balance IS DISTINCT FROM l.sum OR a.head_seq IS DISTINCT FROM l.last OR a.cap_minutes IS DISTINCT FROM r.cap_minutes
   ORDER BY a.id`,

  `SELECT format('meeting %s: %s minutes are held for it, but it is %s and has reserved %s.', m.id, coalesce(h.minutes, 0), m.status,
     m.reserved_minutes) AS fault
   FROM meeting m FULL JOIN (
     SELECT meeting_id AS id, sum(minutes) AS minutes FROM ledger_entry WHERE kind = 'hold' OR rev_kind = 'hold' GROUP BY 1) h USING (id)
   WHERE coalesce(h.minutes, 0) IS DISTINCT FROM CASE WHEN m.status = 'booked' THEN m.reserved_minutes ELSE 0 END ORDER BY m.id`,

  `SELECT format('meeting %s: %s minutes are drawn at it, but it is %s and the round says %s.', m.id, w.minutes, m.status, w.rule) AS fault
   FROM meeting m JOIN cases c ON c.id = m.case_id JOIN round r ON r.id = c.round_id
   CROSS JOIN LATERAL (SELECT coalesce(sum(e.minutes), 0) AS minutes, bool_or(e.kind = 'work' AND e.drawn_as IS NOT DISTINCT FROM 'missed') AS missed,
       bool_or(e.kind = 'work' AND e.drawn_as IS DISTINCT FROM 'missed') AS other,
       CASE r.missed_draws WHEN 'nothing' THEN 0 WHEN 'minutes' THEN least(r.missed_minutes, m.length_minutes) ELSE m.reserved_minutes END AS rule
     FROM ledger_entry e WHERE e.meeting_id = m.id AND (e.kind = 'work' OR e.rev_kind = 'work') AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = coalesce(e.reverses_id, e.id) AND r.reason_code = 'undone')) w
   WHERE CASE m.status WHEN 'missed' THEN w.other OR w.minutes > w.rule ELSE w.missed END ORDER BY m.id`,

  `WITH part AS (
     SELECT id, group_id, group_minutes, group_size, group_no, minutes, case_id, activity, false AS outside FROM ledger_entry WHERE group_id IS NOT NULL
     UNION ALL SELECT id, group_id, group_minutes, group_size, group_no, minutes, case_id, activity, true FROM outside_time WHERE group_id IS NOT NULL)
   SELECT format('entry %s: its meeting with several companies is not whole, or draws other than the round says.', p.id) AS fault
   FROM part p JOIN cases c ON c.id = p.case_id JOIN round r ON r.id = c.round_id
   LEFT JOIN round_activity a ON a.round_id = r.id AND a.activity = p.activity
   WHERE (SELECT count(DISTINCT o.group_no) FROM part o WHERE o.group_id = p.group_id AND (o.group_size, o.group_minutes) = (p.group_size, p.group_minutes)) <> p.group_size
     OR (SELECT count(*) FROM part o WHERE o.group_id = p.group_id) <> p.group_size
     OR p.outside <> (NOT coalesce(a.counts, false) OR r.group_draws = 'nothing')
     OR p.minutes <> CASE WHEN p.outside THEN p.group_minutes / p.group_size + CASE WHEN p.group_no <= p.group_minutes % p.group_size THEN 1 ELSE 0 END
       WHEN r.group_draws = 'shared' THEN p.group_minutes / p.group_size ELSE p.group_minutes END ORDER BY p.id`,

  `WITH half AS (
     SELECT id, joint_id, joint_no, minutes, advisor_id, recorded_by, case_id, activity, NULL AS why FROM ledger_entry WHERE joint_id IS NOT NULL
     UNION ALL SELECT id, joint_id, joint_no, minutes, advisor_id, recorded_by, case_id, activity, why FROM outside_time WHERE joint_id IS NOT NULL),
   back AS (SELECT reverses_id AS id FROM ledger_entry WHERE reverses_id IS NOT NULL UNION SELECT reverses_id FROM outside_time WHERE reverses_id IS NOT NULL)
   SELECT format('entry %s: its meeting with two advisors is not whole, or draws other than the round says.', h.id) AS fault
   FROM half h JOIN cases c ON c.id = h.case_id JOIN round r ON r.id = c.round_id
   LEFT JOIN round_activity a ON a.round_id = r.id AND a.activity = h.activity
   WHERE (SELECT sum(CASE o.joint_no WHEN 1 THEN o.minutes ELSE -o.minutes END) FROM half o WHERE o.joint_id = h.joint_id) <> 0
     OR NOT EXISTS (SELECT FROM half o WHERE o.joint_id = h.joint_id AND o.joint_no = 3 - h.joint_no)
     OR EXISTS (SELECT FROM half o WHERE o.joint_id = h.joint_id AND o.id <> h.id AND (
       (o.recorded_by, o.case_id, o.activity) IS DISTINCT FROM (h.recorded_by, h.case_id, h.activity)
       OR (o.joint_no = h.joint_no) <> (o.advisor_id = h.advisor_id)
       OR o.joint_no = h.joint_no AND o.why IS NOT DISTINCT FROM h.why
       OR (o.id IN (SELECT id FROM back)) <> (h.id IN (SELECT id FROM back))
       OR h.joint_no = 1 AND h.why = 'beyond-cap' AND o.joint_no = 2 AND o.why IS NULL))
     OR h.joint_no = 1 AND h.recorded_by <> h.advisor_id
     OR CASE WHEN NOT coalesce(a.counts, false) THEN h.why IS DISTINCT FROM 'not-counted'
       WHEN h.joint_no = 2 AND r.second_draws = 'once' THEN h.why IS DISTINCT FROM 'second'
       ELSE coalesce(h.why, 'beyond-cap') <> 'beyond-cap' END ORDER BY h.id`,

  `SELECT format('%s of entry %s: %s events record it, the first is stream %s, seq %s.',
     type, facts ->> 'entryId', count(*), min(stream), min(seq)) AS fault
   FROM audit_event WHERE type = ANY ($1)
   GROUP BY type, facts ->> 'entryId' HAVING count(*) > 1 ORDER BY min(at)`,

  `WITH entries AS (
     SELECT id, CASE WHEN moved_from_id IS NOT NULL THEN 'time.moved' WHEN drawn_as = 'missed' THEN 'time.missed' WHEN drawn_as = 'group' THEN 'time.group-logged' WHEN drawn_as = 'second' THEN 'time.joint-logged' ELSE 'time.logged' END AS type, minutes, case_id, reverses_id, recorded_at FROM ledger_entry WHERE kind = 'work'
     UNION ALL SELECT id, 'time.reversed', -minutes, case_id, reverses_id, recorded_at FROM ledger_entry
       WHERE kind = 'reversal' AND rev_kind = 'work'
     UNION ALL SELECT id, 'time.reserved', minutes, case_id, reverses_id, recorded_at FROM ledger_entry WHERE kind = 'hold' AND merged_from_id IS NULL
     UNION ALL SELECT id, 'time.released', -minutes, case_id, reverses_id, recorded_at FROM ledger_entry
       WHERE kind = 'reversal' AND rev_kind = 'hold' AND reason_code <> 'merged'
     UNION ALL SELECT id, CASE WHEN kind = 'reversal' THEN 'time.outside-reversed' WHEN joint_id IS NOT NULL THEN 'time.joint-outside' WHEN moved_from_id IS NULL THEN 'time.recorded-outside' ELSE 'time.outside-moved' END,
       abs(minutes), case_id, reverses_id, recorded_at FROM outside_time),
   told AS (
     SELECT *, facts ->> 'entryId' AS entry_id, facts ->> 'minutes' AS minutes, facts ->> 'reversesId' AS reverses_id
     FROM audit_event WHERE type = ANY ($1))
   SELECT CASE
     WHEN t.id IS NULL THEN format('entry %s of %s minutes: no event %s records it.', e.id, e.minutes, e.type)
     WHEN e.id IS NULL THEN format('entry %s is missing, of which stream %s, seq %s, event %s tells (%s, %s minutes).',
       t.entry_id, t.stream, t.seq, t.id, t.type, t.minutes)
     ELSE format('entry %s of %s minutes: stream %s, seq %s, event %s records it otherwise (%s minutes, case %s).',
       e.id, e.minutes, t.stream, t.seq, t.id, t.minutes, t.case_id) END AS fault
   FROM entries e FULL JOIN told t ON t.entry_id = e.id::text AND t.type = e.type
   WHERE t.id IS NULL OR e.id IS NULL OR t.minutes IS DISTINCT FROM e.minutes::text
     OR t.reverses_id IS DISTINCT FROM e.reverses_id::text OR t.case_id IS DISTINCT FROM e.case_id
   ORDER BY coalesce(e.recorded_at, t.at), coalesce(e.id, t.id)`,

  `SELECT format('account %s, %s: %s minutes are kept for the month, but its rows sum to %s.',
     account_id, substr(month::text, 1, 7), coalesce(m.minutes, 0), coalesce(l.minutes, 0)) AS fault
   FROM account_month m FULL JOIN (
     SELECT account_id, date_trunc('month', worked_on::timestamp)::date AS month, sum(minutes) AS minutes
     FROM ledger_entry WHERE worked_on IS NOT NULL GROUP BY 1, 2) l USING (account_id, month)
   WHERE m.minutes IS DISTINCT FROM l.minutes ORDER BY account_id, month`,

  `SELECT format('entry %s: it is dated in %s, which was closed before it was written.', e.id, to_char(m.month, 'YYYY-MM')) AS fault
   FROM (SELECT id, worked_on, recorded_at FROM ledger_entry UNION ALL SELECT id, worked_on, recorded_at FROM outside_time) e
   JOIN closed_month m ON m.month = date_trunc('month', e.worked_on::timestamp)::date
   WHERE e.recorded_at > m.closed_at ORDER BY e.recorded_at, e.id`,

  // What was merged stands in the pot that carries it: each row as far as the cap had room, and goes back with its work.
  `WITH carried AS (
     SELECT e.id, e.kind, e.minutes, a.merged_into_id AS pot, a.merged_from_id AS company, m.id AS merge, c.id AS carried, c.minutes AS room,
       c.kind AS carried_kind, c.account_id AS carried_in,
       EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id AND r.reason_code <> 'merged') AS back,
       EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = c.id) AS carried_back
     FROM ledger_entry e JOIN hour_account a ON a.id = e.account_id LEFT JOIN company_merge m ON m.company_id = a.merged_from_id
     LEFT JOIN ledger_entry c ON c.merged_from_id = e.id
     WHERE e.kind IN ('work', 'hold') AND (a.merged_into_id IS NOT NULL OR c.id IS NOT NULL))
   SELECT format('entry %s: what carries it in the pot it was merged into is not what it is.', id) AS fault FROM carried
   WHERE pot IS NULL OR merge IS NULL OR carried IS NOT NULL AND (carried_in <> pot
     OR carried_kind <> CASE kind WHEN 'work' THEN 'merge_in' ELSE 'hold' END OR room > minutes OR kind = 'hold' AND room <> minutes
     OR kind = 'work' AND carried_back <> back)
   ORDER BY id`,

  `WITH without AS (
     SELECT a.merged_into_id AS id, sum(e.minutes - coalesce(c.minutes, 0)) AS minutes FROM hour_account a
     JOIN ledger_entry e ON e.account_id = a.id AND e.kind = 'work' LEFT JOIN ledger_entry c ON c.merged_from_id = e.id
     WHERE a.merged_into_id IS NOT NULL AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
     GROUP BY 1)
   SELECT format('account %s: %s merged minutes are kept as past its cap, but its rows say %s.', a.id, coalesce(a.beyond_minutes, 0),
     coalesce(w.minutes, 0)) AS fault
   FROM hour_account a LEFT JOIN without w ON w.id = a.id WHERE coalesce(a.beyond_minutes, 0) <> coalesce(w.minutes, 0) ORDER BY a.id`,

  `SELECT format('merge %s: %s minutes were added and %s not, but its rows say %s and %s.', m.id, m.minutes, m.beyond_minutes,
     coalesce(c.minutes, 0), coalesce(f.minutes, 0)) AS fault
   FROM company_merge m
   LEFT JOIN (SELECT a.merged_from_id AS id, sum(c.minutes) AS minutes FROM ledger_entry c JOIN ledger_entry e ON e.id = c.merged_from_id
     JOIN hour_account a ON a.id = e.account_id WHERE c.kind = 'merge_in' GROUP BY 1) c ON c.id = m.company_id
   LEFT JOIN (SELECT merge_id AS id, sum(minutes) AS minutes FROM excess_finding GROUP BY 1) f ON f.id = m.id
   LEFT JOIN company o ON o.id = m.company_id
   WHERE coalesce(c.minutes, 0) <> m.minutes OR coalesce(f.minutes, 0) <> m.beyond_minutes OR o.merged_into_id IS DISTINCT FROM m.into_id
     OR EXISTS (SELECT FROM cases k WHERE k.company_id = m.company_id)
     OR EXISTS (SELECT FROM hour_account a WHERE a.company_id = m.company_id)
   ORDER BY m.id`,

  `SELECT format('company %s: it goes on as another, and no merge says so.', o.id) AS fault FROM company o
   WHERE o.merged_into_id IS NOT NULL AND NOT EXISTS (SELECT FROM company_merge m WHERE m.company_id = o.id) ORDER BY o.id`,

  `SELECT format('case %s, account %s: it draws from another than those it has drawn from.', c.id, c.account_id) AS fault
   FROM cases c WHERE NOT EXISTS (SELECT FROM account_of_case k WHERE k.case_id = c.id AND k.account_id = c.account_id)
   UNION ALL
   SELECT format('case %s, account %s: it has never drawn from it.', k.case_id, k.account_id)
   FROM account_of_case k JOIN cases c ON c.id = k.case_id JOIN hour_account a ON a.id = k.account_id
   WHERE k.account_id <> c.account_id AND a.merged_into_id IS DISTINCT FROM c.account_id ORDER BY fault`,

  `SELECT format('entry %s: it was moved here from entry %s, which it is not.', n.id, n.moved_from_id) AS fault
   FROM (SELECT id, moved_from_id, minutes, advisor_id, activity, coalesce(concerns_on, worked_on) AS done_on FROM ledger_entry
     UNION ALL SELECT id, moved_from_id, minutes, advisor_id, activity, coalesce(concerns_on, worked_on) FROM outside_time) n
   LEFT JOIN (SELECT id, minutes, advisor_id, activity, coalesce(concerns_on, worked_on) AS done_on FROM ledger_entry
     UNION ALL SELECT id, minutes, advisor_id, activity, coalesce(concerns_on, worked_on) FROM outside_time) o ON o.id = n.moved_from_id
   WHERE n.moved_from_id IS NOT NULL AND ((n.minutes, n.advisor_id, n.activity, n.done_on)
       IS DISTINCT FROM (o.minutes, o.advisor_id, o.activity, o.done_on)
     OR NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = o.id
       UNION ALL SELECT FROM outside_time r WHERE r.reverses_id = o.id)) ORDER BY n.id`,
]

const TIME_EVENTS = [
  ...[
    'time.logged',
    'time.missed',
    'time.group-logged',
    'time.joint-logged',
    'time.joint-outside',
    'time.moved',
    'time.reversed',
    'time.reserved',
    'time.released',
    'time.recorded-outside',
    'time.outside-moved',
    'time.outside-reversed',
  ],
]

/** The hours against themselves and against the trail: every row told of once, and as it is. */
export async function compareLedger(client: ClientBase, faults: Fault[]): Promise<void> {
  for (const check of CHECKS) {
    const { rows } = await client.query<{ fault: string }>(check, check.includes('$1') ? [TIME_EVENTS] : [])
    for (const row of rows) {
      const [place = '', ...text] = row.fault.split(': ')
      faults.push(fault('ledger', place, text.join(': ').replace(/\.$/, '')))
    }
  }
}
