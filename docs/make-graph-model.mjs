#!/usr/bin/env node
// Draws docs/graph-model.svg: the types of the graph and the relationships between them. Run: node docs/make-graph-model.mjs
// It needs no packages. It reads schema.graphqls and refuses to draw a type or a relationship that is not there, or to leave a
// type of entity out. It does not check that every relationship is drawn: those that repeat on many types would hide the rest.

import { readFileSync, writeFileSync } from 'node:fs'

const HERE = new URL('.', import.meta.url)
const WIDTH = 1256
const HEIGHT = 998
const BOX = { width: 188, height: 58 }

// Fill and line. All text is dark on light, on a ground of its own, so a dark page does no harm.
const KINDS = {
  who: ['#e3edf7', '#3b6ea5'],
  money: ['#fdebd3', '#b4690e'],
  where: ['#e0f2e9', '#2b7a53'],
  found: ['#efe6f6', '#74489c'],
  says: ['#f7e1e1', '#a53b3b'],
}

const COLUMNS = [140, 465, 791, 1116]

// type: [column, y, kind, an example from the data]
const TYPES = {
  Country: [1, 90, 'who', 'Denmark'],
  ExchangeRate: [0, 108, 'money', '7.4661 DKK, 2019'],
  Organisation: [0, 200, 'who', 'Aarhus Byråd'],
  Municipality: [1, 200, 'who', 'Aarhus (DK 751)'],
  Department: [2, 200, 'who', 'Borgmesterens Afdeling'],
  Person: [3, 200, 'who', 'in a public role'],

  CouncilDecision: [0, 330, 'money', '3.000 flere ledige i job'],
  Campaign: [1, 330, 'money', 'Det betaler sig'],
  Spend: [2, 330, 'money', '23,487.29 DKK'],
  Platform: [3, 330, 'where', 'Facebook'],

  PolicyGoal: [0, 468, 'money', '3.000 flere ledige i job'],
  Event: [1, 468, 'money', 'Folkets Møde'],
  Page: [2, 468, 'where', 'Vital for Aarhus'],
  Audience: [3, 468, 'where', 'Residents over 60'],

  Survey: [0, 634, 'found', 'Norway, March 2011'],
  SurveyQuestion: [1, 634, 'found', 'The most used media'],
  Observation: [2, 634, 'found', '96 percent'],
  Measure: [3, 634, 'found', 'Uses the platform'],
  Experience: [1, 744, 'found', 'benefits, drawbacks'],
  Theme: [2, 744, 'found', 'Dialogue'],
  Strategy: [3, 744, 'found', 'guidelines, advice'],

  Document: [0, 908, 'says', 'the letter of Aarhus'],
  Citation: [1, 908, 'says', 'line 92: 23.487,29 kr.'],
  Gap: [2, 908, 'says', 'what is left unsaid'],
}

// [from, relationship, to, whether the main question goes along it]
const RELATIONSHIPS = [
  ['Campaign', 'SERVES_DECISION', 'CouncilDecision', true],
  ['Spend', 'FOR_CAMPAIGN', 'Campaign', true],
  ['Spend', 'ON_PLATFORM', 'Platform', true],
  ['CouncilDecision', 'SERVES_GOAL', 'PolicyGoal', true],
  ['Citation', 'IN_DOCUMENT', 'Document', true],
  ['CouncilDecision', 'DECIDED_BY', 'Organisation'],
  ['Campaign', 'IN_MUNICIPALITY', 'Municipality'],
  ['Campaign', 'RUN_BY', 'Department'],
  ['Campaign', 'SERVES_GOAL', 'PolicyGoal'],
  ['Campaign', 'FOR_EVENT', 'Event'],
  ['Spend', 'PAID_BY', 'Department'],
  ['Spend', 'FOR_EVENT', 'Event'],
  ['Spend', 'FOR_PAGE', 'Page'],
  ['Organisation', 'IN_MUNICIPALITY', 'Municipality'],
  ['Department', 'IN_MUNICIPALITY', 'Municipality'],
  ['Municipality', 'IN_COUNTRY', 'Country'],
  ['Event', 'SERVES_GOAL', 'PolicyGoal'],
  ['Event', 'USES_PAGE', 'Page'],
  ['Page', 'ON_PLATFORM', 'Platform'],
  ['Page', 'FOR_AUDIENCE', 'Audience'],
  ['SurveyQuestion', 'ASKED_IN', 'Survey'],
  ['Observation', 'ANSWERS', 'SurveyQuestion'],
  ['Observation', 'MEASURES', 'Measure'],
  ['Observation', 'HAS_THEME', 'Theme'],
  ['Experience', 'ANSWERS', 'SurveyQuestion'],
  ['Experience', 'HAS_THEME', 'Theme'],
  ['Strategy', 'HAS_THEME', 'Theme'],
]

// A relationship between two of one row with others between them goes over these: the same, and where its name stands
const OVER = [['Spend', 'GRANTED_BY', 'CouncilDecision', 325]]

// What may point at any entity is an arrow to the frame above: [from, relationship, where the frame ends, main question]
const TO_ANY = [
  ['Observation', 'ABOUT', 522],
  ['Citation', 'CITES', 794, true],
  ['Gap', 'GAP_ABOUT', 794],
]

const FRAMES = [
  { top: 28, bottom: 522, label: 'Who, why and at what cost' },
  { top: 560, bottom: 794, label: 'What was found' },
  { top: 836, bottom: 970, label: 'Where it says so' },
]

const NOTES = [
  [2, 74, 'Organisation, Municipality, Department and Person are actors.', 'They own pages (OWNED_BY). They play roles in pages, events,', 'spends, surveys and documents (ROLE_OF).'],
  [0, 728, 'Thick lines: the main question.', 'Not every relationship is here;', 'the schema has them all.'],
  [3, 892, 'Every fact has a citation.', 'What a document leaves', 'unsaid is a gap.'],
]

check(readFileSync(new URL('../schema.graphqls', HERE), 'utf8'))
writeFileSync(new URL('graph-model.svg', HERE), picture())

function check(schema) {
  const entities = [...schema.matchAll(/^type (\w+) implements Node\b/gm)].map((match) => match[1])
    .filter((type) => type !== 'Release')
  const relationships = new Set([...schema.matchAll(/@relationship\(type: "(\w+)"/g)].map((match) => match[1]))
  const wrong = [
    ...entities.filter((type) => !TYPES[type]).map((type) => `${type} is not drawn`),
    ...Object.keys(TYPES).filter((type) => !entities.includes(type)).map((type) => `${type} is no entity of the schema`),
    ...[...RELATIONSHIPS, ...OVER, ...TO_ANY].map((row) => row[1]).filter((name) => !relationships.has(name))
      .map((name) => `${name} is no relationship of the schema`),
  ]
  if (wrong.length > 0) {
    console.error(wrong.join('\n'))
    process.exit(1)
  }
}

function picture() {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title description"`,
    `    font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" fill="#1b2430">`,
    '  <title id="title">The graph model of Kommunegraf</title>',
    `  <desc id="description">${description()}</desc>`,
    '  <defs>',
    marker('arrow', '#5a6675'),
    marker('main', '#9a4d00'),
    '  </defs>',
    `  <rect width="${WIDTH}" height="${HEIGHT}" rx="14" fill="#ffffff" stroke="#c3cad3"/>`,
    ...FRAMES.map(frame),
    ...RELATIONSHIPS.map(([from, name, to, main]) => arrow(...line(from, to), name, main)),
    ...OVER.map(([from, name, to, x]) => over(centre(from), centre(to), name, x)),
    ...TO_ANY.map(([from, name, y, main]) => arrow(...toFrame(from, y), name, main)),
    ...Object.entries(TYPES).map(([name, [column, y, kind, example]]) => box(name, COLUMNS[column], y, KINDS[kind], example)),
    ...NOTES.map(note),
    '</svg>',
    '',
  ].join('\n')
}

function description() {
  const sentences = [...RELATIONSHIPS, ...OVER].map(([from, name, to]) => `${from} ${name} ${to}.`)
  return [...sentences, 'Observation ABOUT any entity.', 'Gap GAP_ABOUT any entity.', 'Citation CITES any entity.'].join(' ')
}

function marker(id, colour) {
  return `    <marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" `
    + `orient="auto"><path d="M0 0 10 5 0 10z" fill="${colour}"/></marker>`
}

function frame({ top, bottom, label }) {
  return `  <rect x="24" y="${top}" width="${WIDTH - 48}" height="${bottom - top}" rx="12" fill="#f6f8fa" stroke="#d5dbe2"/>\n`
    + `  <text x="46" y="${top + 28}" font-size="17" font-weight="600" fill="#46525f">${label}</text>`
}

/** From the edge of one box to the edge of the other. */
function line(from, to) {
  const a = centre(from)
  const b = centre(to)
  return [edge(a, b), edge(b, a)]
}

function toFrame(from, y) {
  const { x, y: start } = centre(from)
  return [{ x, y: start - BOX.height / 2 }, { x, y }]
}

function centre(type) {
  const [column, y] = TYPES[type]
  return { x: COLUMNS[column], y }
}

function edge(from, to) {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const scale = Math.min(BOX.width / 2 / Math.abs(dx || 1e-9), BOX.height / 2 / Math.abs(dy || 1e-9))
  return { x: Math.round(from.x + dx * scale), y: Math.round(from.y + dy * scale) }
}

function arrow(from, to, name, main) {
  const colour = main ? '#9a4d00' : '#5a6675'
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const level = from.y === to.y
  return `  <path d="M${from.x} ${from.y}L${to.x} ${to.y}" stroke="${colour}" stroke-width="${main ? 3 : 1.5}" fill="none" `
    + `marker-end="url(#${main ? 'main' : 'arrow'})"/>\n`
    + `  <text x="${middle.x}" y="${level ? middle.y - 7 : middle.y + 4}" font-size="12.5" text-anchor="middle" fill="${colour}" `
    + `stroke="#f6f8fa" stroke-width="5" paint-order="stroke"${main ? ' font-weight="600"' : ''}>${name}</text>`
}

function over(from, to, name, x) {
  const y = from.y - BOX.height / 2
  const [start, end] = [from.x - BOX.width / 4, to.x + BOX.width / 4]
  return `  <path d="M${start} ${y}Q${(start + end) / 2} ${y - 61} ${end} ${y}" stroke="#5a6675" stroke-width="1.5" fill="none" `
    + `marker-end="url(#arrow)"/>\n`
    + `  <text x="${x}" y="${y - 19}" font-size="12.5" text-anchor="middle" fill="#5a6675" stroke="#f6f8fa" stroke-width="5" `
    + `paint-order="stroke">${name}</text>`
}

function box(name, x, y, [fill, stroke], example) {
  const left = x - BOX.width / 2
  const top = y - BOX.height / 2
  return `  <rect x="${left}" y="${top}" width="${BOX.width}" height="${BOX.height}" rx="8" fill="${fill}" stroke="${stroke}" `
    + `stroke-width="1.5"/>\n`
    + `  <text x="${x}" y="${y - 4}" font-size="18" font-weight="600" text-anchor="middle">${name}</text>\n`
    + `  <text x="${x}" y="${y + 17}" font-size="14" text-anchor="middle" fill="#3d4855">${example}</text>`
}

function note([column, y, ...lines]) {
  const left = COLUMNS[column] - BOX.width / 2
  return lines.map((text, index) => `  <text x="${left}" y="${y + index * 18}" font-size="13" fill="#46525f">${text}</text>`).join('\n')
}
