/**
 * Characters that no letter needs and that hide or reorder its words: controls, overrides and isolates of direction, marks
 * that show nothing, tags, characters outside Unicode. Joiners stay: Arabic and Persian words are written with them.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\u{e0000}-\u{e0fff}\p{Co}\p{Cs}]/gu

export const hasHidden = (text: string): boolean => text.replace(hidden, '') !== text || !text.isWellFormed()

/** The text as a reader sees it: nothing hidden, one kind of line end, no tabs, composed letters. */
export const visible = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(hidden, '')
    .normalize('NFC')
