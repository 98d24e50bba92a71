import { type Desk, findingsOf, groupOfFinding, keeper } from './desk.ts'
import type { Draft } from './draft-store.ts'
import { button, element, faultSummary, linkTo } from './element.ts'
import { fieldAt, groupsAsked } from './form.ts'
import { askContext, askedIn } from './letter-asked.ts'
import { type Finding, type Group, severities } from './model.ts'
import { basesTold, profilesTold } from './profile-told.ts'
import { fieldId, questionsOf, refreshQuestions } from './question-group.ts'
import { titleOf } from './start-screen.ts'

type Place = Pick<Finding, 'field' | 'entry'>

const measureName = (code: string, language: 'en' | 'fr') =>
  fieldAt('measures.code')?.options?.find((one) => one.code === code)?.label[language] ?? code

/** What keeps the letter from being final, what to think of, hints: each leads to its field. */
export const completenessOf = (found: Finding[], { words, language }: Desk, go: (place: Place) => void) =>
  found.length === 0
    ? element('p', {}, words.nothingFound)
    : element(
        'ul',
        { class: 'findings' },
        ...found.map((one) =>
          element(
            'li',
            { class: one.severity },
            linkTo(`${words.severity[one.severity]} ${one.reason[language]}`, () => go(one)),
            ' ',
            element('cite', { class: 'note' }, one.article[language]),
          ),
        ),
      )

export const countsOf = (found: Finding[], { words }: Desk) =>
  words.counts(...(severities.map((severity) => found.filter((one) => one.severity === severity).length) as [number, number, number]))

/** Asks again what the letter rests on where states, measures or the day changed: by codes only. */
const basisKept = (desk: Desk, draft: Draft, told: () => void) => {
  const written = () => JSON.stringify(askedIn(draft.answers, draft.context.from, dayOf(draft)))
  let last = written()
  return async () => {
    const asked = askedIn(draft.answers, draft.context.from, dayOf(draft))
    if (written() === last || asked.to.length === 0 || asked.measures.length === 0) return
    last = written()
    const answer = await askContext(desk.asks, asked, desk.language)
    if ('context' in answer) Object.assign(draft, { context: answer.context, profiles: answer.profiles })
    desk.say('context' in answer ? desk.words.basisAsked : 'refused' in answer ? answer.refused : desk.words.basisOffline)
    told()
  }
}

const dayOf = ({ answers, context }: Draft) => {
  const day = answers.entries.sending?.[0]?.on
  return typeof day === 'string' ? day : context.on
}

/** The groups in order, with what is missing in each. */
const progressOf = (groups: Group[], here: Group, found: Finding[], { words, language }: Desk, go: (group: Group) => void) => {
  const line = (group: Group, index: number) => {
    const blocks = found.filter((one) => one.severity === 'blocks' && groupOfFinding(one) === group.id).length
    const state = blocks > 0 ? words.blocksHere(blocks) : words.nothingMissing
    return element(
      'li',
      {},
      button(`${index + 1}. ${group.title[language]}`, () => go(group), {
        class: 'step',
        'aria-current': group === here ? 'step' : null,
        'aria-describedby': `step-${group.id}`,
      }),
      element('span', { class: 'note', id: `step-${group.id}` }, state),
    )
  }
  return groups.map(line)
}

type Screen = { desk: Desk; draft: Draft; group: Group; groups: Group[] }

const asideFor = (screen: Screen) => {
  const { desk, draft, group } = screen
  if (group.id === 'requested' || group.id === 'parties' || group.id === 'sending') return profilesTold(draft, desk)
  if (group.id === 'basis' || group.id === 'measures') return basesTold(draft, desk, (code) => measureName(code, desk.language))
  return null
}

const focusOn = ({ field, entry }: Place) => {
  const control = document.getElementById(fieldId(field, entry))
  control?.scrollIntoView({ block: 'center' })
  control?.focus()
}

/** One group of questions, the way through, and the list of what is missing. */
export const questionScreen = (desk: Desk, draft: Draft, at?: Place) => {
  const { words, language } = desk
  const groups = groupsAsked(draft.answers, draft.context)
  const group = groups.find(({ id }) => at && id === at.field.split('.')[0]) ?? groups[0]
  if (!group) return
  const go = (place: Place) => questionScreen(desk, draft, place)
  const to = (next: Group | undefined) => next && questionScreen(desk, draft, { field: `${next.id}.`, entry: 0 })
  const index = groups.indexOf(group)
  const heading = element('h2', { tabindex: '-1' }, group.title[language])
  const steps = element('ol', { class: 'steps' })
  const list = element('div', {})
  const counts = element('strong', {})
  const faults = element('div', {})
  const told = element('div', {})
  const kept = element('p', { class: 'note', role: 'status' })
  const questions = element('div', {})
  const keep = keeper(desk, draft, (done) => {
    kept.textContent = done ? words.keptHere : words.keptNowhere
  })
  let tried = false
  const refresh = () => {
    const found = findingsOf(draft)
    const here = found.filter((one) => groupOfFinding(one) === group.id)
    refreshQuestions(
      questions,
      asking,
      here.filter(({ rule }) => tried || rule !== 'missing'),
    )
    steps.replaceChildren(...progressOf(groupsAsked(draft.answers, draft.context), group, found, desk, to))
    list.replaceChildren(completenessOf(found, desk, go))
    counts.textContent = countsOf(found, desk)
    told.replaceChildren(asideFor({ desk, draft, group, groups }) ?? '')
    return here
  }
  const basis = basisKept(desk, draft, () => {
    keep.soon()
    refresh()
  })
  let soon: ReturnType<typeof setTimeout> | undefined
  const changed = (path: string) => {
    keep.soon()
    clearTimeout(soon)
    soon = setTimeout(() => {
      if (/^(requested|parties|measures)\.|^sending\.on$/.test(path)) void basis()
      refresh()
    }, 150)
  }
  const again = () => {
    questions.replaceChildren(questionsOf(asking))
    refresh()
  }
  const asking = { desk, draft, group, changed, again }
  const onward = (next: () => void) => {
    const blocking = findingsOf(draft).filter((one) => groupOfFinding(one) === group.id && one.severity === 'blocks')
    if (tried || blocking.length === 0) return next()
    tried = true
    refresh()
    const links = blocking.map((one) => linkTo(one.reason[language], () => focusOn(one)))
    const summary = faultSummary(words.missingHere(blocking.length), ...links)
    summary.append(element('p', {}, words.goOnAnyway))
    faults.replaceChildren(summary)
    summary.focus()
  }
  const last = index === groups.length - 1
  const ways = element(
    'p',
    { class: 'fields ways' },
    index > 0 ? button(words.back, () => to(groupsBefore(draft, group))) : null,
    button(last ? words.toLetter : words.next, () => onward(() => (last ? finish() : to(groupsAfter(draft, group)))), {
      class: 'primary',
      id: 'next',
    }),
  )
  const finish = () => void keep.now().then(() => desk.finish(draft))
  desk.show(
    element('p', { class: 'note' }, titleOf(draft, desk)),
    element(
      'div',
      { class: 'wizard' },
      element(
        'nav',
        { 'aria-label': words.progress },
        element('details', { class: 'steps-box', open: true }, element('summary', {}, words.stepOf(index + 1, groups.length)), steps),
      ),
      element(
        'div',
        { class: 'asked' },
        heading,
        group.intro ? element('p', {}, group.intro[language]) : null,
        faults,
        told,
        questions,
        ways,
        kept,
      ),
      element(
        'aside',
        { 'aria-label': words.completeness },
        element('details', { open: true }, element('summary', {}, counts), list),
        element(
          'p',
          { class: 'fields' },
          button(words.toLetter, finish),
          button(words.toStart, () => void keep.now().then(desk.start)),
        ),
      ),
    ),
  )
  again()
  if (matchMedia('(max-width: 62rem)').matches)
    for (const box of desk.place.querySelectorAll('nav details, aside details')) (box as HTMLDetailsElement).open = false
  if (at && at.field !== `${group.id}.`) {
    tried = true
    refresh()
    focusOn(at)
  } else {
    heading.focus()
    heading.scrollIntoView({ block: 'nearest' })
  }
}

/** Groups come and go with the answers: the next is found when it is wanted. */
const groupsAfter = ({ answers, context }: Draft, here: Group) => {
  const groups = groupsAsked(answers, context)
  return groups[groups.findIndex(({ id }) => id === here.id) + 1]
}
const groupsBefore = ({ answers, context }: Draft, here: Group) => {
  const groups = groupsAsked(answers, context)
  return groups[groups.findIndex(({ id }) => id === here.id) - 1]
}
