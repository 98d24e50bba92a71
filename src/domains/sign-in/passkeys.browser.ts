import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

// A form marked `data-passkey` is sent once the browser has done its part: the challenge is asked for, the person touches
// the key, the answer goes into the form's own field. What the script says stands in the page in the page's language.

const fieldsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string'))

const say = (form: HTMLFormElement, words: string | undefined) => {
  const place = form.querySelector('[role=alert]')
  if (place) place.textContent = words ?? ''
}

async function challengeFor(form: HTMLFormElement): Promise<unknown> {
  const { form: word = '', answer: _answer, ...fields } = fieldsOf(form)
  const response = await fetch(form.dataset.challenge ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-liaison-form': word },
    body: JSON.stringify({ ...fields, purpose: form.dataset.passkey }),
  })
  const told = (await response.json()) as { message?: string }
  if (!response.ok) throw new Told(told.message ?? '')
  return told
}

/** Words of the server for the person; what a browser says of its failures is only for programmers. */
class Told extends Error {}

const makes = new Set(['enrol', 'invitation', 'first_officer'])

async function answerOf(form: HTMLFormElement): Promise<string> {
  const optionsJSON = (await challengeFor(form)) as never
  return JSON.stringify(
    makes.has(form.dataset.passkey ?? '') ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON }),
  )
}

async function send(form: HTMLFormElement, field: HTMLInputElement, button: HTMLButtonElement | null) {
  say(form, '')
  if (button) button.disabled = true
  try {
    field.value = await answerOf(form)
    form.submit()
  } catch (error) {
    say(form, error instanceof Told && error.message.endsWith('.') ? error.message : form.dataset.failed)
    if (button) button.disabled = false
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  const field = form.querySelector<HTMLInputElement>('input[name=answer]')
  if (!field) continue
  if (!window.PublicKeyCredential) say(form, form.dataset.unsupported)
  form.addEventListener('submit', (event) => {
    if (field.value !== '') return
    event.preventDefault()
    void send(form, field, form.querySelector('button'))
  })
}

// On a workstation of a desk, Enter is enough.
document.querySelector<HTMLButtonElement>('form[data-ready] button')?.focus()

// A link's secret stands after the # of its address: browsers keep that to themselves, so no server and no proxy writes it
// into a log. It leaves the address bar as soon as it is read.
const secret = location.hash.slice(1)
if (/^[\w-]{26,43}$/.test(secret)) {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name=link], input[name=code]')) field.value = secret
  history.replaceState(null, '', location.pathname + location.search)
}
