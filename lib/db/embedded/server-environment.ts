const PASSED_ON = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot']

/** What PostgreSQL's programs get to see: none of the settings and secrets of the application. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const passed = PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))
  return { ...Object.fromEntries(passed), LC_ALL: 'C', TZ: 'UTC' } as NodeJS.ProcessEnv
}
