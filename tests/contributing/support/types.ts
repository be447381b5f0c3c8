import { join } from 'node:path'
import ts from 'typescript'

/** What every file knows without importing it. */
const GLOBAL = ['global.d.ts', 'tests/support/jest-components.ts']

/** The types of some files of a project, asked again after each change of a file that is held in memory only. */
export class Types {
  private readonly edits = new Map<string, { text: string; version: number }>()
  private readonly service: ts.LanguageService
  private readonly files: readonly string[]

  constructor(
    private readonly folder: string,
    paths: readonly string[],
  ) {
    this.files = paths.map((path) => join(folder, path))
    const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile) as { config: unknown }
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder)
    const textOf = (path: string) => this.edits.get(path)?.text ?? ts.sys.readFile(path)
    this.service = ts.createLanguageService({
      ...ts.sys,
      useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
      getCompilationSettings: () => ({ ...options, incremental: false }),
      getScriptFileNames: () => [...this.files, ...GLOBAL.map((path) => join(folder, path))],
      getScriptVersion: (path) => String(this.edits.get(path)?.version ?? 0),
      getScriptSnapshot: (path) => {
        const text = textOf(path)
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
      },
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      readFile: textOf,
    })
  }

  hold(path: string, text: string): void {
    const whole = join(this.folder, path)
    this.edits.set(whole, { text, version: (this.edits.get(whole)?.version ?? 0) + 1 })
  }

  /** `path: what is wrong`. */
  faults(): string[] {
    return this.files.flatMap((file) => this.faultsOf(file))
  }

  /** Without looking on once there is one. */
  hasFault(): boolean {
    return this.files.some((file) => this.faultsOf(file).length > 0)
  }

  private faultsOf(file: string): string[] {
    return [...this.service.getSyntacticDiagnostics(file), ...this.service.getSemanticDiagnostics(file)].map(
      ({ messageText }) =>
        `${file.slice(this.folder.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
  }
}
