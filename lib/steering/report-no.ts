/** The number of a report as it stands in an address; null for anything else. */
export function readReportNo(text: unknown): number | null {
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}
