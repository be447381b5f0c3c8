import { asSuperuser } from './database'

/** As if so many days had gone since each check of the trail: the database's own clock cannot be put on. */
export async function daysPass(days: number): Promise<void> {
  await asSuperuser(`
    begin; set local session_replication_role = replica;
    alter table trail_check disable trigger trail_check_is_append_only;
    update trail_check set checked_at = checked_at - make_interval(days => ${days});
    alter table trail_check enable always trigger trail_check_is_append_only;
    select seal_rows('trail_check'); commit`)
}

/** As if the entry, in the hours or outside them, had been saved so many hours before it was. */
export async function savedLongAgo(entryId: string, hours: number): Promise<void> {
  for (const table of ['ledger_entry', 'outside_time'])
    await asSuperuser(`
      begin; set local session_replication_role = replica;
      alter table ${table} disable trigger ${table}_is_append_only;
      update ${table} set recorded_at = recorded_at - make_interval(hours => ${hours}) where id = '${entryId}';
      alter table ${table} enable always trigger ${table}_is_append_only; commit`)
}
