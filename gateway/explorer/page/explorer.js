import { askAs } from './asker.js';
import { recall, remember } from './memory.js';
import { personIn, wordsIn } from './words.js';

/** GraphiQL and React come as plain scripts, which run before this one. */
const { GraphiQL, React, ReactDOM } = window;

const { examples, persons } = await (await fetch('/explorer/content.json')).json();
const part = (id) => document.getElementById(id);
const personNamed = (name) => persons.find((person) => person.name === name);
const exampleNamed = (name) => examples.find((example) => example.name === name);

/** `?example=indicators&person=analyst` leads straight to an example; nothing is run by it. */
const link = new URLSearchParams(location.search);
const firstVisit = recall('graphiql:tabState') === null;
const opening = exampleNamed(link.get('example')) ?? (firstVisit ? examples[0] : undefined);

let language = recall('language') ?? (navigator.language.startsWith('vi') ? 'vi' : 'en');
let person = link.get('person') ?? opening?.person ?? recall('person') ?? '';
if (!personNamed(person)) {
  person = '';
}

const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** An example as the editors take it, with the values that only this city and this moment know. */
function filledIn({ query, variables, person: asker }) {
  const values = { '{citizenId}': personNamed(asker)?.citizenId ?? '', '{newKey}': newKey() };
  const text = JSON.stringify(variables, (_name, value) => values[value] ?? value, 2);
  return { query, variables: text === '{}' ? '' : text };
}

const writtenNow = () => document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.getValue();
const isNobodysWork = (query) => query.trim() === '' || examples.some((example) => example.query === query);
const fetcher = askAs(
  () => person,
  () => wordsIn(language).noToken,
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

const option = (value, text) => Object.assign(document.createElement('option'), { value, textContent: text });

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
  part('persons').hidden = persons.length === 0;
  part('person').replaceChildren(
    option('', words.nobody),
    ...persons.map((each) => option(each.name, personIn(each, language).label)),
  );
  part('person').value = person;
  const picked = personNamed(person);
  part('person-says').textContent = picked
    ? personIn(picked, language).says
    : persons.length > 0
      ? words.nobodySays
      : '';
  part('language').textContent = words.otherLanguage;
  part('language').lang = language === 'en' ? 'vi' : 'en';
}

part('example').addEventListener('change', ({ target }) => {
  const example = exampleNamed(target.value);
  target.value = '';
  if (personNamed(example.person)) {
    pickPerson(example.person);
  }
  open(example);
});
part('person').addEventListener('change', ({ target }) => pickPerson(target.value));
part('language').addEventListener('click', () => {
  language = language === 'en' ? 'vi' : 'en';
  remember('language', language);
  say();
});

say();
ReactDOM.createRoot(part('graphiql')).render(React.createElement(Explorer));
