import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/**
 * What tells one company of a training from another, of the row `r` of `training_registration`: the name somebody wrote,
 * however spelt. Who wrote none came as themselves. Once forgotten it is the number kept, and those without one are as one.
 */
export const companyOfRegistration = Prisma.sql`CASE WHEN r.anonymised_at IS NOT NULL THEN coalesce(r.company_no, 0)::text
  ELSE coalesce(nullif(regexp_replace(regexp_replace(lower(r.organisation), '\\m(ab|aktiebolag|hb|handelsbolag|kb|kommanditbolag)\\M', '', 'g'),
    '[^[:alnum:]]', '', 'g'), ''), r.id::text) END`
