import 'server-only'
import { db } from '@/lib/db/client'

/** How many may act as project lead now. With none nobody can take a case, nor add a colleague. */
export async function countLeads(): Promise<number> {
  return db().roleInForce.count({ where: { role: 'project-lead' } })
}
