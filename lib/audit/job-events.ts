/** What a person does about mails and schedules; what the system does with them by itself is in their own tables. */
export type JobEvents = {
  'mail.retried': { template: string }
  'mail.confirmed': { template: string }
  'schedule.retried': { name: string }
  'checkpoint.asked': Record<string, never>
}
