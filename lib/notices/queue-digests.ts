import 'server-only'
import { db } from '@/lib/db/client'

/**
 * One mail to everyone who reads their notices in the morning, with the numbers of the cases and how much is new in each;
 * what was seen, or can still be undone, is not in it, nor a case that is not theirs any more. A partner is mailed that there
 * is something new and no number: a company may take back that it is followed before the mail goes. Returns how many mails.
 * Run twice, or by two at once, it tells once.
 */
export async function queueDigests(now = new Date()): Promise<number> {
  return db().$executeRaw`
    WITH due AS (
      UPDATE notice SET mail_due_at = NULL WHERE id IN (
        SELECT id FROM notice
        WHERE mail_due_at <= ${now}::timestamptz AND seen_at IS NULL AND since_at <= ${now}::timestamptz - undo_time()
        FOR UPDATE SKIP LOCKED)
      RETURNING person_id, case_id, kind),
    told AS (
      SELECT d.person_id, c.number, count(*) AS news FROM due d JOIN cases c ON c.id = d.case_id
      WHERE d.kind NOT IN ('referral-state', 'referral-returned') AND NOT barred_from_case(d.person_id, c.id) AND (
        c.advisor_id = d.person_id
        OR EXISTS (SELECT FROM second_hands(d.person_id) h WHERE h.case_id = c.id)
        OR EXISTS (SELECT FROM role_in_force r WHERE r.person_id = d.person_id AND r.role = 'project-lead')
        OR (c.contact_id = d.person_id AND EXISTS (SELECT FROM mandate m
          WHERE m.person_id = d.person_id AND m.company_id = c.company_id AND mandate_lives(m))))
      GROUP BY d.person_id, c.number)
    INSERT INTO mail (person_id, to_address, locale, template, params)
    SELECT p.id, p.email, p.locale, 'digest', jsonb_build_object(
      'count', count(*), 'cases', string_agg(t.number || ': ' || t.news, chr(10) ORDER BY t.number))
    FROM told t JOIN person p ON p.id = t.person_id
    WHERE p.email IS NOT NULL AND p.deactivated_at IS NULL GROUP BY p.id
    UNION ALL
    SELECT p.id, p.email, p.locale, 'referral-digest', '{}' FROM person p
    WHERE p.email IS NOT NULL AND p.deactivated_at IS NULL AND EXISTS (
      SELECT FROM due d JOIN told_of_referral f ON f.person_id = d.person_id AND f.case_id = d.case_id AND f.kind = d.kind
      WHERE d.person_id = p.id AND NOT barred_from_case(d.person_id, f.referred_id) AND NOT barred_from_case(d.person_id, f.living_id))`
}
