import type { Same } from '../changes-nothing'

export const CAPABILITIES: readonly Same[] = [
  {
    file: 'lib/capabilities/withdraw-capability.ts',
    what: 'count === 0 && (await tx.capability.count({ where: { id: capabilityId, companyId } })) > 0 → (await tx.capability.count({ where: { id: capabilityId, companyId } })) > 0',
    why: 'of what has been taken away nothing is left to count',
  },
]
