import { installAsRoot, isProgram } from './debian'

/** A test opens workbooks with LibreOffice: Debian's, installed now where that can be. Where it is missing that test fails and names it. */
export async function prepareSpreadsheet(): Promise<void> {
  if (!isProgram('/usr/bin/soffice')) await installAsRoot('libreoffice-calc-nogui')
}
