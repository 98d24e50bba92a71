import anyAscii from 'any-ascii'

// How names are written in Latin letters when they are heard: for comparing, never for showing. any-ascii knows every
// script; these come before it where it writes letters and not sounds.

type Rules = readonly (readonly [from: RegExp, to: string])[]

const greek: Rules = [
  [/(?<![\p{L}])μπ/gu, 'b'],
  [/μπ/g, 'mb'],
  [/(?<![\p{L}])ντ/gu, 'd'],
  [/ντ/g, 'nd'],
  [/(?<![\p{L}])γκ/gu, 'g'],
  [/γκ|γγ/g, 'ng'],
  [/γχ/g, 'nch'],
  [/τζ/g, 'dz'],
  [/ου/g, 'u'],
  [/αι/g, 'e'],
  [/ει|οι|υι/g, 'i'],
  [/([αεη])υ(?=[θκξπσςτφχψ])/g, '$1φ'],
  [/([αεη])υ/g, '$1β'],
  [/β/g, 'v'],
  [/θ/g, 'th'],
  [/χ/g, 'kh'],
  [/φ/g, 'f'],
  [/[ηυ]/g, 'i'],
  [/ξ/g, 'ks'],
  [/ψ/g, 'ps'],
  [/ω/g, 'o'],
]

const cyrillic: Rules = [
  [/дж/g, 'j'],
  [/щ/g, 'shch'],
  [/ш/g, 'sh'],
  [/ч/g, 'ch'],
  [/ж/g, 'zh'],
  [/х/g, 'kh'],
  [/ц/g, 'ts'],
  [/ю/g, 'yu'],
  [/я/g, 'ya'],
  [/[єё]/g, 'ye'],
  [/ї/g, 'yi'],
  [/й/g, 'y'],
  [/[иі]/g, 'i'],
  [/ы/g, 'y'],
  [/э/g, 'e'],
  [/ґ/g, 'g'],
  [/[ьъ’']/g, ''],
]

// Short vowels are not written; long ones and "w", "y" share their letters.
const arabic: Rules = [
  [/[\u064b-\u065f\u0670\u0640\u200c\u200d]/g, ''],
  [/(?<![\p{L}])ال(?=\p{L}{2})/gu, 'al'],
  [/آ/g, 'a'],
  [/[أإاى]/g, 'a'],
  [/ة|ه(?![\p{L}])/gu, 'a'],
  [/[يی](?=[اآو])/g, 'y'],
  [/(?<![\p{L}])[يی]/gu, 'y'],
  [/[يیئ]/g, 'i'],
  [/(?<![\p{L}])و/gu, 'w'],
  [/و(?=[اآيی])/g, 'w'],
  [/[وؤ]/g, 'u'],
  [/[ءع]/g, ''],
  [/غ/g, 'gh'],
  [/خ/g, 'kh'],
  [/ث/g, 'th'],
  [/ذ/g, 'dh'],
  [/ش/g, 'sh'],
  [/چ/g, 'ch'],
  [/ژ/g, 'zh'],
  [/ج/g, 'j'],
  [/[كک]/g, 'k'],
  [/ق/g, 'k'],
  [/گ/g, 'g'],
  [/پ/g, 'p'],
  [/[صس]/g, 's'],
  [/[طت]/g, 't'],
  [/[ضد]/g, 'd'],
  [/[ظز]/g, 'z'],
  // After these it would be read as one sound with them.
  [/(?<=[a-z])ه/g, 'eh'],
  [/[حه]/g, 'h'],
]

// What accents say about the sound, before any-ascii takes them off.
const latin: Rules = [
  [/[šşșŝ]/g, 'sh'],
  [/č|ĉ/g, 'ch'],
  [/[žĵ]/g, 'zh'],
  [/ć/g, 'ch'],
  [/ð/g, 'd'],
  [/þ/g, 'th'],
  [/ñ/g, 'ny'],
  [/ő|ö|ø/g, 'o'],
  [/ü|ű/g, 'u'],
  [/ä/g, 'a'],
  [/[ʻʼ‘’'`]/g, ''],
]

const scripts: readonly (readonly [script: RegExp, rules: Rules])[] = [
  [/\p{Script=Greek}/u, greek],
  [/\p{Script=Cyrillic}/u, cyrillic],
  [/\p{Script=Arabic}/u, arabic],
  [/[^\p{ASCII}]/u, latin],
]

/** Greek accents say where the stress lies; with a diaeresis, or after a stressed vowel, a second vowel is its own sound. */
const unstressed = (text: string) =>
  text
    .normalize('NFD')
    .replace(/([αεο])(?:\u0301[ιυ]|[ιυ]\u0308\u0301?)/g, '$1i')
    .replace(/\u0301/g, '')
    .normalize('NFC')

/** A name in small Latin letters as it sounds, words apart by one space: "Αθήνα" → "athina", "طرابلس" → "trabls". */
export const romanised = (text: string): string => {
  let written = text.toLowerCase()
  if (/\p{Script=Greek}/u.test(written)) written = unstressed(written)
  for (const [script, rules] of scripts) if (script.test(written)) for (const [from, to] of rules) written = written.replace(from, to)
  return anyAscii(written)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** True where short vowels are left out in writing. */
export const leavesVowelsOut = (text: string) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
