/** Years ahead, and never the same twice: no other journey's meetings or absences are in the way. */
export function aDay(): string {
  const day = new Date(Date.UTC(2033, 0, 1) + Math.floor(Math.random() * 20_000) * 86_400_000)
  return day.toISOString().slice(0, 10)
}
