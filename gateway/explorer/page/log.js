import { LOG_WORDS } from './log-words.js';
import { recall, remember } from './memory.js';
import { checkLog, nothingRemembered, Refused } from './verify-log.js';

const at = (id) => document.getElementById(id);
/** Heads that are checked at a time, and lines that are read at a time. */
const PROOFS = 31;
const LINES = 100;
/** Heads of one answer. */
const PAGE = 366;
/**
 * Heads that are checked: of no line in them can the term have ended, the shortest being a year, and 120 days the longest
 * for which a line is withheld before a head covers it.
 */
const HEADS = 240;

let language = recall('language') ?? 'vi';
let words = LOG_WORDS[language] ?? LOG_WORDS.vi;

function speak() {
  words = LOG_WORDS[language] ?? LOG_WORDS.vi;
  document.documentElement.lang = language;
  document.title = words.title;
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = words[element.dataset.word];
  }
  at('language').textContent = words.otherLanguage;
}

async function tokenOf(person) {
  const response = await fetch(`/explorer/token?${new URLSearchParams({ person })}`, { method: 'POST' });
  return (await response.json()).token;
}

async function ask(token, query, variables = {}) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data } = await response.json();
  return data;
}

const HEAD_FIELDS = 'number day until salt root previous hash keyId publicKey signature';

async function readHeads(token) {
  const heads = [];
  for (;;) {
    const page = await ask(token, `query ($after: Int!) { logHeads(after: $after) { ${HEAD_FIELDS} } }`, {
      after: heads.at(-1)?.number ?? 0,
    });
    heads.push(...page.logHeads);
    if (page.logHeads.length < PAGE) {
      return heads.slice(-HEADS);
    }
  }
}

async function readProofs(token, heads) {
  const proofs = [];
  for (let from = 0; from < heads.length; from += PROOFS) {
    const numbers = heads.slice(from, from + PROOFS).map(({ number }) => number);
    const { me } = await ask(
      token,
      'query ($heads: [Int!]!) { me { logProofs(heads: $heads) { head present opening path } } }',
      { heads: numbers },
    );
    proofs.push(...me.logProofs);
  }
  return proofs;
}

const LINE_FIELDS = 'id at department outcome times who { role institution } data { fields } purpose { code } head';

async function readLines(token) {
  const lines = [];
  let after = null;
  for (;;) {
    const { me } = await ask(
      token,
      `query ($after: String) { me { accessLog(first: ${LINES}, after: $after) { nodes { ${LINE_FIELDS} } pageInfo { hasNextPage endCursor } } } }`,
      { after },
    );
    lines.push(...me.accessLog.nodes);
    if (!me.accessLog.pageInfo.hasNextPage) {
      return lines;
    }
    after = me.accessLog.pageInfo.endCursor;
  }
}

function say(state, text) {
  at('result').dataset.state = state;
  at('result').textContent = text;
}

async function check() {
  say('checking', words.checking);
  at('head').textContent = '';
  const person = at('person').value;
  const token = person === '' ? at('token').value.trim() : await tokenOf(person);
  const { me } = await ask(token, '{ me { id } }');
  const heads = await readHeads(token);
  const proofs = await readProofs(token, heads);
  const lines = await readLines(token);
  const place = `log:${me.id}`;
  const remembered = JSON.parse(recall(`city-graph:${place}`) ?? 'null') ?? nothingRemembered();
  const checked = await checkLog({ citizenId: me.id, heads, proofs, lines }, remembered, Date.now());
  remember(place, JSON.stringify(checked.remember));
  say('complete', words.complete(checked));
  at('head').textContent = words.head(checked);
}

function explain(error) {
  if (error instanceof Refused) {
    return say('refused', `${words.refused} ${words[error.problem]}${error.head === null ? '' : ` (${error.head})`}`);
  }
  return say('unanswered', error.name === 'NotSupportedError' ? words.unsupported : words.unanswered);
}

at('form').addEventListener('submit', (event) => {
  event.preventDefault();
  check().catch(explain);
});
at('language').addEventListener('click', () => {
  language = language === 'vi' ? 'en' : 'vi';
  remember('language', language);
  speak();
});

async function fillPersons() {
  const response = await fetch('/explorer/content.json');
  const { persons } = await response.json();
  const option = (name) => Object.assign(document.createElement('option'), { value: name, textContent: name });
  const own = Object.assign(option(''), { textContent: words.someone });
  own.dataset.word = 'someone';
  at('person').replaceChildren(own, ...persons.filter(({ citizenId }) => citizenId).map(({ name }) => option(name)));
}
speak();
await fillPersons();
