/** What `cookies()` of next/headers gives in a test: `jest.mock('next/headers', () => mockHeaders)`. */
const jar = new Map<string, { value: string; options: Record<string, unknown> }>()

export const mockHeaders = {
  headers: () => Promise.resolve(new Headers()),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (jar.has(name) ? { name, value: jar.get(name)?.value } : undefined),
      getAll: () => [...jar].map(([name, { value }]) => ({ name, value })),
      set: (name: string, value: string, options: Record<string, unknown> = {}) => jar.set(name, { value, options }),
      delete: (name: string) => jar.delete(name),
    }),
}

export const cookie = (name: string) => jar.get(name)
export const emptyJar = () => jar.clear()
