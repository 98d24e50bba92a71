import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx'
import type { Letter } from './letter-model.ts'

const regions: Record<string, string> = {
  ar: 'ar-SA',
  de: 'de-DE',
  el: 'el-GR',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  it: 'it-IT',
  tr: 'tr-TR',
}

/** Word wants a region; where we have none for a language, the tag stands as it is. */
export const wordLanguage = (tag: string): string => regions[tag] ?? (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : 'en-GB')

// One font that every office suite has or replaces by one of the same width, with Latin, Greek, Cyrillic and Arabic.
const font = 'Times New Roman'
const grey = '595959'

const paragraphStyle = (id: string, run: object = {}, spacing: object = { before: 40, after: 40 }) => ({
  id,
  name: id,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph: { spacing },
})

const bold = { bold: true, boldComplexScript: true }
const heading = (size: number, before: number) => ({
  run: { font, size, sizeComplexScript: size, color: '000000', ...bold },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
})

/** The styles a reader can change in Word in one place. */
export const styles = ({ lang, dir }: Letter): IStylesOptions => {
  const tag = wordLanguage(lang)
  const language = dir === 'rtl' ? { value: 'en-GB', bidirectional: tag } : { value: tag }
  return {
    default: {
      document: { run: { font, size: 22, sizeComplexScript: 22, language } },
      heading1: heading(32, 0),
      heading2: heading(26, 280),
      heading3: heading(23, 200),
    },
    paragraphStyles: [
      paragraphStyle('Body', {}, { before: 60, after: 120, line: 276 }),
      paragraphStyle('Label', bold, { before: 120, after: 20 }),
      paragraphStyle('Notice', bold, { before: 80, after: 80 }),
      paragraphStyle('Small', { size: 18, sizeComplexScript: 18 }),
      paragraphStyle('Beside', { size: 18, sizeComplexScript: 18, color: grey }, { before: 0, after: 120 }),
      {
        ...paragraphStyle('Caption', { ...bold, size: 20, sizeComplexScript: 20, color: '000000' }, { before: 160, after: 60 }),
        name: 'caption',
      },
      paragraphStyle('ColumnHead', bold),
      paragraphStyle('RowHead', bold),
      paragraphStyle('Cell'),
      paragraphStyle('Marginal', { size: 18, sizeComplexScript: 18, color: grey }),
    ],
  }
}

const indent = { style: { paragraph: { indent: { left: 480, hanging: 480 } } } }

export const numbering: INumberingOptions = {
  config: [
    { reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, ...indent }] },
    { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, ...indent }] },
  ],
}
