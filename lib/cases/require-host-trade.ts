import 'server-only'
import { host } from '@/lib/config/host'
import { Refusal } from '@/lib/refusals/refusal'

/** That the host has the sector and the size. Refusals: `industry-missing`, `employees-missing`. */
export function requireHostTrade({ industry, employees }: { industry: string; employees: string }): void {
  const { industries, employeeBands } = host()
  if (!industries.some(({ code }) => code === industry)) throw new Refusal('industry-missing', {}, 'industry')
  if (!employeeBands.some(({ code }) => code === employees)) throw new Refusal('employees-missing', {}, 'employees')
}
