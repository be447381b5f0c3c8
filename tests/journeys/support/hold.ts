import { ask } from './demo'

/** Moves the clock for one training, as time would: no event records it, so the table's guard looks away. */
export async function hold(id: string, starts: string) {
  await ask(`ALTER TABLE training DISABLE TRIGGER change_leaves_an_event;
    UPDATE training SET starts_at = now() + interval '${starts}', ends_at = now() + interval '${starts}' + interval '2 hours',
      sign_up_closes_at = now() + interval '${starts}' WHERE id = '${id}';
    ALTER TABLE training ENABLE TRIGGER change_leaves_an_event`)
}
