import type { CapabilityFacts } from '@/lib/audit/capability-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const ofCompany = { subjects: ['company'], stream: 'company' } as const
const told = {
  ...{ subject: 'company_id', actor: 'told_by' },
  ...{ capabilityId: 'id', covers: 'covers', validUntil: 'valid_until' },
} as const

const asked = deletes('exercise_asked', { capabilityId: 'capability_id' })

export const CAPABILITIES = {
  'capability.told': {
    ...{ ...ofCompany, roles: ['company-contact'] },
    facts: { capabilityId: 'id', covers: 'code', validUntil: 'day' },
    tells: [
      inserts('capability', told),
      updates(
        'capability',
        'municipalities unit per normal peak lead_hours backup_power own_transport other_supplier would_agree phone covers ' +
          'valid_until told_by told_at version request_id reminded_at',
        told,
      ),
    ],
  },
  // What was asked of it and answered goes with it.
  'capability.withdrawn': {
    ...{ ...ofCompany, roles: ['company-contact'] },
    facts: { capabilityId: 'id' },
    tells: [deletes('capability', { subject: 'company_id', capabilityId: 'id' })],
    besides: [asked],
  },
  'capability.reminded': {
    ...{ ...ofCompany, roles: ['system'] },
    facts: { count: 'number' },
    tells: [
      updates('capability', 'reminded_at', { subject: 'company_id', count: '#' }, { holds: { reminded_at: '*' } }),
    ],
  },
  'capability.erased': {
    ...{ ...ofCompany, roles: ['system'] },
    facts: { capabilityId: 'id' },
    tells: [deletes('capability', { subject: 'company_id', capabilityId: 'id' }, { holds: { valid_until: '<today' } })],
    besides: [asked],
  },
} as const satisfies EventForms<CapabilityFacts>
