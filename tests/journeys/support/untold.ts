import { ask } from './demo'

/**
 * What time would have done, or an earlier version: no event records it, so the table's guard looks away for this one
 * transaction, and its owner tells the trail how the rows stand afterwards.
 */
export async function changeUntold(table: string, statement: string): Promise<void> {
  const guard = (way: string) => `ALTER TABLE ${table} ${way} TRIGGER change_leaves_an_event`
  // What is asked at the end is asked now: a table is not altered while something of it is still to be asked.
  await ask(
    `${guard('DISABLE')}; ${statement}; SET CONSTRAINTS ALL IMMEDIATE; ${guard('ENABLE')}; SELECT seal_rows('${table}')`,
  )
}
