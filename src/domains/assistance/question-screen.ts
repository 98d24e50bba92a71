import { basisAsking } from './basis-asked.ts'
import { completenessOf, countsOf, type Place } from './completeness.ts'
import { type Desk, findingsOf, groupOfFinding, keeper } from './desk.ts'
import type { Draft } from './draft-store.ts'
import { button, element, faultSummary, linkTo } from './element.ts'
import { fieldAt, groupsAsked } from './form.ts'
import type { Finding, Group } from './model.ts'
import { basesTold, profilesTold } from './profile-told.ts'
import { fieldId, questionsOf, refreshQuestions } from './question-group.ts'
import { titleOf } from './start-screen.ts'

const measureName = (code: string, language: 'en' | 'fr') =>
  fieldAt('measures.code')?.options?.find((one) => one.code === code)?.label[language] ?? code

/** The groups in order, with what is missing in each. */
const progressOf = (groups: Group[], here: Group, found: Finding[], { words, language }: Desk, go: (group: Group) => void) =>
  groups.map((group, index) => {
    const blocks = found.filter((one) => one.severity === 'blocks' && groupOfFinding(one) === group.id).length
    const state = element('span', { class: 'note' }, blocks > 0 ? words.blocksHere(blocks) : words.nothingMissing)
    const step = button('', () => go(group), { class: 'step', 'aria-current': group.id === here.id ? 'step' : null })
    step.append(`${index + 1}. ${group.title[language]} `, state)
    return element('li', {}, step)
  })

const besides = (desk: Desk, draft: Draft, { id }: Group) => {
  if (id === 'requested' || id === 'parties' || id === 'sending') return profilesTold(draft, desk)
  if (id === 'basis' || id === 'measures') return basesTold(draft, desk, (code) => measureName(code, desk.language))
  return ''
}

const focusOn = ({ field, entry }: Place) => {
  const control = document.getElementById(fieldId(field, entry))
  control?.scrollIntoView({ block: 'center' })
  control?.focus()
}

/** The places that change while somebody writes. */
const placesOf = () => ({
  steps: element('ol', { class: 'steps' }),
  list: element('div', {}),
  counts: element('strong', {}),
  faults: element('div', {}),
  told: element('div', {}),
  kept: element('p', { class: 'note', role: 'status' }),
  questions: element('div', {}),
})

/** Everything that follows from an answer: what is asked, what is missing, what the letter rests on, and the draft kept. */
const writingOf = (desk: Desk, draft: Draft, group: Group) => {
  const places = placesOf()
  const { words } = desk
  const keep = keeper(desk, draft, (done) => {
    places.kept.textContent = done ? words.keptHere : words.keptNowhere
  })
  const go = (place: Place) => questionScreen(desk, draft, place)
  let tried = false
  let soon: ReturnType<typeof setTimeout> | undefined
  const refresh = () => {
    const found = findingsOf(draft)
    const here = found.filter((one) => groupOfFinding(one) === group.id && (tried || one.rule !== 'missing'))
    const groups = groupsAsked(draft.answers, draft.context)
    refreshQuestions(places.questions, asking, here)
    places.steps.replaceChildren(...progressOf(groups, group, found, desk, ({ id }) => go({ field: `${id}.`, entry: 0 })))
    places.list.replaceChildren(completenessOf(found, desk, go))
    places.counts.textContent = countsOf(found, desk)
    places.told.replaceChildren(besides(desk, draft, group))
  }
  const basis = basisAsking(desk, draft, () => {
    keep.soon()
    if (places.questions.isConnected) refresh()
  })
  const changed = (path: string) => {
    keep.soon()
    clearTimeout(soon)
    soon = setTimeout(() => {
      if (/^(requested|parties|measures)\.|^sending\.on$/.test(path)) void basis()
      if (places.questions.isConnected) refresh()
    }, 150)
  }
  const again = () => {
    places.questions.replaceChildren(questionsOf(asking))
    refresh()
  }
  const asking = { desk, draft, group, changed, again }
  const showMissing = () => {
    tried = true
    refresh()
  }
  return { places, keep, again, showMissing, wasTried: () => tried }
}

type Writing = ReturnType<typeof writingOf>

/** The first time something is missing here, it is told; the second time the author has decided. */
const onward = ({ desk, draft, group }: { desk: Desk; draft: Draft; group: Group }, writing: Writing, next: () => void) => {
  const blocking = findingsOf(draft).filter((one) => groupOfFinding(one) === group.id && one.severity === 'blocks')
  if (writing.wasTried() || blocking.length === 0) return next()
  writing.showMissing()
  const links = blocking.map((one) => linkTo(one.reason[desk.language], () => focusOn(one)))
  const summary = faultSummary(desk.words.missingHere(blocking.length), ...links)
  summary.append(element('p', {}, desk.words.goOnAnyway))
  writing.places.faults.replaceChildren(summary)
  summary.focus()
}

/** Back and on. Groups come and go with the answers: the neighbour is found when it is wanted. */
const waysOf = (desk: Desk, draft: Draft, group: Group, writing: Writing, finish: () => void) => {
  const { words } = desk
  const groups = groupsAsked(draft.answers, draft.context)
  const index = groups.findIndex(({ id }) => id === group.id)
  const to = (step: 1 | -1) => {
    const now = groupsAsked(draft.answers, draft.context)
    const next = now[now.findIndex(({ id }) => id === group.id) + step]
    if (next) questionScreen(desk, draft, { field: `${next.id}.`, entry: 0 })
    else finish()
  }
  const on = button(index === groups.length - 1 ? words.toLetter : words.next, () => onward({ desk, draft, group }, writing, () => to(1)), {
    class: 'primary',
    id: 'next',
  })
  return element('p', { class: 'fields ways' }, index > 0 ? button(words.back, () => to(-1), { id: 'back' }) : null, on)
}

/** One group of questions, the way through, and the list of what is missing. */
export const questionScreen = (desk: Desk, draft: Draft, at?: Place) => {
  const { words, language } = desk
  const groups = groupsAsked(draft.answers, draft.context)
  const group = groups.find(({ id }) => id === at?.field.split('.')[0]) ?? groups[0]
  if (!group) return
  const writing = writingOf(desk, draft, group)
  const { steps, list, counts, faults, told, kept, questions } = writing.places
  const finish = () => void writing.keep.now().then(() => desk.finish(draft))
  const leave = () => void writing.keep.now().then(desk.start)
  const heading = element('h2', { tabindex: '-1' }, group.title[language])
  const wide = matchMedia('(min-width: 62rem)').matches
  const step = words.stepOf(groups.indexOf(group) + 1, groups.length)
  desk.say('')
  desk.show(
    element('p', { class: 'note' }, titleOf(draft, desk)),
    element(
      'div',
      { class: 'wizard' },
      element('nav', { 'aria-label': words.progress }, element('details', { open: wide }, element('summary', {}, step), steps)),
      element(
        'div',
        { class: 'asked' },
        heading,
        group.intro && element('p', {}, group.intro[language]),
        faults,
        told,
        questions,
        waysOf(desk, draft, group, writing, finish),
        kept,
      ),
      element(
        'aside',
        { 'aria-label': words.completeness },
        element(
          'p',
          { class: 'fields' },
          button(words.toLetter, finish, { id: 'to-letter' }),
          button(words.toStart, leave, { id: 'to-start' }),
        ),
        element('details', { open: wide }, element('summary', {}, counts), list),
      ),
    ),
  )
  writing.again()
  if (at && at.field !== `${group.id}.`) {
    writing.showMissing()
    focusOn(at)
  } else {
    heading.focus({ preventScroll: true })
    heading.scrollIntoView({ block: 'start' })
  }
}
