import { askAs, reach } from './asker.js';
import { nameEditors } from './labels.js';
import { recall, remember } from './memory.js';
import { PURPOSES } from './purposes.js';
import { signInWith } from './sign-in.js';
import { personIn, wordsIn } from './words.js';

/** GraphiQL and React come as plain scripts, which run before this one. */
const { GraphiQL, React, ReactDOM } = window;

const part = (id) => document.getElementById(id);
let language = recall('language') ?? (navigator.language.startsWith('vi') ? 'vi' : 'en');
function sayAlone(sentence) {
  part('person-says').textContent = sentence;
  part('person-says').classList.add('alone');
}

const content = await reach('/explorer/content.json', {}, wordsIn(language).away).catch((error) => {
  sayAlone(error.message);
  throw error;
});
const { examples, persons, signIn } = await content.json();
const session = signIn && signInWith({ ...signIn, page: `${location.origin}/` });
const personNamed = (name) => persons.find((person) => person.name === name);
const exampleNamed = (name) => examples.find((example) => example.name === name);

/** `?example=indicators&person=analyst` leads straight to an example; nothing is run by it. */
const link = new URLSearchParams(location.search);
const firstVisit = recall('graphiql:tabState') === null;
const opening = exampleNamed(link.get('example')) ?? (firstVisit ? examples[0] : undefined);

let purpose = '';
let dossier = '';
let trouble = '';
let person = link.get('person') ?? opening?.person ?? recall('person') ?? '';
if (!personNamed(person)) {
  person = '';
}

const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** An example as the editors take it, with the values that only this city and this moment know. */
function filledIn({ query, variables, person: asker }) {
  const ids = persons.map(({ name, citizenId }) => [`{citizenId:${name}}`, citizenId]);
  const own = personNamed(asker)?.citizenId ?? '';
  const values = { ...Object.fromEntries(ids), '{citizenId}': own, '{newKey}': newKey() };
  const text = JSON.stringify(variables, (_name, value) => values[value] ?? value, 2);
  return { query, variables: text === '{}' ? '' : text };
}

const writtenNow = () => document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.getValue();
const isNobodysWork = (query) => query.trim() === '' || examples.some((example) => example.query === query);
const fetcher = askAs(
  () => ({ person, own: async () => session?.token() ?? null, purpose, dossier }),
  () => ({ refused: wordsIn(language).noToken, away: wordsIn(language).away }),
);

/** Opens an example in GraphiQL; set once GraphiQL stands. */
let open = () => {};

function Explorer() {
  const [given, setGiven] = React.useState(() => (opening ? filledIn(opening) : {}));
  open = (example) => {
    // What the visitor wrote stays in its tab.
    if (!isNobodysWork(writtenNow())) {
      document.querySelector('.graphiql-tab-add').click();
    }
    // GraphiQL writes a `query` into its editor only where it differs from the one given before.
    setGiven({});
    setTimeout(() => setGiven(filledIn(example)));
  };
  return React.createElement(
    GraphiQL,
    {
      ...given,
      fetcher,
      defaultQuery: '',
      defaultEditorToolsVisibility: 'variables',
      shouldPersistHeaders: false,
    },
    // The page's own bar says whose this is.
    React.createElement(GraphiQL.Logo, null, React.createElement(React.Fragment)),
  );
}

function pickPerson(name) {
  person = name;
  remember('person', name);
  say();
}

/** Shows what somebody else would be answered; what changes something is not done twice. */
function askAgain() {
  const hasAnswer = document.querySelector('.graphiql-response .CodeMirror')?.CodeMirror.getValue();
  if (hasAnswer && !/\b(?:mutation|subscription)\b/.test(writtenNow())) {
    document.querySelector('.graphiql-execute-button').click();
  }
}

const option = (value, text) => Object.assign(document.createElement('option'), { value, textContent: text });

/** Who asks where no demo person is picked. */
function nobodyPicked(words) {
  const who = session?.whoever();
  return who ? words.signedIn(personIn({ name: who.name ?? who.sub, description: '' }, language).label) : words.nobody;
}

/** Says everything that the bar says, in the language of the moment. */
function say() {
  const words = wordsIn(language);
  document.documentElement.lang = language;
  document.title = words.title;
  for (const place of document.querySelectorAll('[data-word]')) {
    place.textContent = words[place.dataset.word];
  }

  part('examples').hidden = examples.length === 0;
  part('example').replaceChildren(
    option('', words.chooseExample),
    ...examples.map(({ name, title }) => option(name, title[language])),
  );
  part('persons').hidden = persons.length === 0 && !session;
  part('person').replaceChildren(
    option('', nobodyPicked(words)),
    ...persons.map((each) => option(each.name, personIn(each, language).label)),
  );
  part('person').value = person;
  const picked = personNamed(person);
  part('person-says').textContent = picked
    ? personIn(picked, language).says
    : trouble || (session?.whoever() ? words.signedInSays : persons.length > 0 ? words.nobodySays : '');
  part('person-says').classList.toggle('alone', trouble !== '');
  part('purpose').replaceChildren(
    option('', words.noPurpose),
    ...PURPOSES.map((each) => option(each.name, each[language])),
  );
  part('purpose').value = purpose;
  part('dossier').value = dossier;
  part('sign').hidden = !session;
  part('sign').textContent = session?.whoever() ? words.signOut : words.signIn;
  part('language').textContent = words.otherLanguage;
  part('language').lang = language === 'en' ? 'vi' : 'en';
}

part('example').addEventListener('change', ({ target }) => {
  const example = exampleNamed(target.value);
  target.value = '';
  if (personNamed(example.person)) {
    pickPerson(example.person);
  }
  purpose = example.purpose ?? '';
  dossier = example.case ?? '';
  say();
  open(example);
});
part('person').addEventListener('change', ({ target }) => {
  pickPerson(target.value);
  askAgain();
});
part('purpose').addEventListener('change', ({ target }) => {
  purpose = target.value;
});
part('dossier').addEventListener('change', ({ target }) => {
  dossier = target.value.trim();
});

/** Does one of the steps of signing in, and says where it fails. */
async function sign(step) {
  trouble = '';
  try {
    await step();
  } catch (error) {
    trouble = wordsIn(language).failed(error.message);
  }
  say();
}
part('sign').addEventListener('click', () => sign(session.whoever() ? session.end : session.begin));
part('language').addEventListener('click', () => {
  language = language === 'en' ? 'vi' : 'en';
  remember('language', language);
  say();
});

if (session) {
  await sign(session.finish);
  if (session.whoever()) {
    pickPerson('');
  }
}
say();
nameEditors(part('graphiql'), () => wordsIn(language));
ReactDOM.createRoot(part('graphiql')).render(React.createElement(Explorer));
