import type { Entity, Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const people: Record<string, unknown>[] = ['1', '2', '3'].map((id) => ({
      __typename: 'Person',
      id,
      name: `N${id}`,
      weight: ({ unit }: Entity) => (unit === 'kg' ? 60 : 60_000) + Number(id),
      badge: (_args: unknown, self: Entity) => `badge of ${self.name}`,
    }));
    const [an, binh] = people;
    const town = { id: 't', name: 'Hà Nội', mayor: binh };
    people.forEach((person, index) => {
      const letters = [1, 2].map((count) => ({ id: `${index}${count}`, subject: `S${count}`, stamp: count }));
      person.address = index === 2 ? null : { street: `street ${index}`, town };
      person.friends = people.filter((other) => other !== person);
      person.letters = ({ first }: Entity) => letters.slice(0, Number(first ?? 9));
      person.visits = [{ at: 'Monday', clinic: { name: 'Bạch Mai' }, doctor: people[(index + 1) % 3] }];
      person.job = index === 1 ? null : { title: `T${index}`, boss: binh };
    });
    const house = { __typename: 'House', id: 'h', floors: 3, clean: true };
    return {
      Query: {
        me: an,
        people,
        person: ({ id }: Entity) => people.find((each) => each.id === id) ?? null,
        nodes: [an, house, null],
        found: [house, binh],
        grid: [[an, null], [binh]],
        clinics: [{ name: 'Bạch Mai' }],
      },
      Mutation: { greet: ({ id }: Entity) => people.find((each) => each.id === id) ?? null, wave: an },
      entities: {
        Person: people,
        House: [house],
        Town: [town],
        Letter: people.flatMap((person) => (person.letters as (args: Entity) => Entity[])({})),
      },
    };
  },
  cases: [
    {
      name: 'another department',
      query: '{ me { name ... @defer(label: "w") { weight } } }',
      parts: ['w me'],
      calls: ['health', 'people'],
    },
    { name: 'without a label', query: '{ me { name ... on Person @defer { weight } } }', parts: ['- me'] },
    {
      name: 'a named fragment',
      query: '{ me { name ...W @defer(label: "w") } } fragment W on Person { weight badge }',
      parts: ['w me'],
    },
    {
      name: 'one fragment in several places',
      query:
        '{ me { ...P } person(id: "2") { ...P } } fragment P on Person { id ...W @defer(label: "w") } fragment W on Person { weight }',
      parts: ['w me', 'w person'],
    },
    {
      name: 'one fragment at once and deferred',
      query: '{ me { ...W ...W @defer(label: "again") } } fragment W on Person { weight }',
      parts: ['again me'],
    },
    {
      name: 'two fragments of one object',
      query: '{ me { id ... @defer(label: "w") { weight } ... @defer(label: "j") { job { title } } } }',
      parts: ['j me', 'w me'],
    },
    {
      name: 'each item of a list',
      query: '{ people { name ... @defer(label: "w") { weight } } }',
      parts: ['w people.0', 'w people.1', 'w people.2'],
      calls: ['health', 'people'],
    },
    {
      name: 'lists of lists with nulls',
      query: '{ grid { name ... @defer { weight } } }',
      parts: ['- grid.0.0', '- grid.1.0'],
    },
    {
      name: 'lists within lists, under aliases',
      query:
        '{ all: people { near: friends { who: name ... @defer(label: "w") { kg: weight g: weight(unit: "g") } } } }',
      parts: [0, 1, 2].flatMap((one) => [0, 1].map((other) => `w all.${one}.near.${other}`)),
    },
    {
      name: 'a list that is itself deferred',
      query: '{ me { id ... @defer { friends { name weight } } } }',
      parts: ['- me'],
    },
    {
      name: 'one list, some of it at once',
      query: '{ me { friends { id } ... @defer { friends { weight job { title } } } } }',
      parts: ['- me'],
    },
    {
      name: 'at the root',
      query: '{ me { name } ... @defer(label: "c") { clinics { name } again: me { weight } } }',
      parts: ['c '],
    },
    { name: 'all of it', query: '{ ... @defer { me { name weight } } }', parts: ['- '] },
    {
      name: 'at the root, with the schema',
      query: '{ me { name } ... @defer { __typename __schema { queryType { name } } __type(name: "Job") { name } } }',
      parts: ['- '],
    },
    {
      name: 'within a deferred fragment',
      query:
        '{ me { id ... @defer(label: "outer") { job { title ... @defer(label: "inner") { boss { name weight } } } } } }',
      parts: ['outer me', 'inner me.job'],
    },
    {
      name: 'within a deferred fragment, of the same object',
      query: '{ me { id ... @defer(label: "outer") { badge ... @defer(label: "inner") { weight } } } }',
      parts: ['outer me', 'inner me'],
    },
    {
      name: 'three deep in lists',
      query: `{ people { id ... @defer(label: "a") { friends { id ... @defer(label: "b") { visits { at
        ... @defer(label: "c") { doctor { name } } } } } } } }`,
      parts: [0, 1, 2].flatMap((one) => [
        `a people.${one}`,
        ...[0, 1].flatMap((other) => [`b people.${one}.friends.${other}`, `c people.${one}.friends.${other}.visits.0`]),
      ]),
    },
    {
      name: 'an object without a key of its own',
      query: '{ people { name address { street ... @defer(label: "t") { town { name } } } } }',
      parts: ['t people.0.address', 't people.1.address'],
    },
    {
      name: 'on an interface',
      query: '{ nodes { id ... on Node @defer(label: "n") { __typename } } }',
      parts: ['n nodes.0', 'n nodes.1'],
    },
    {
      name: 'on one type of an interface',
      query: '{ nodes { id ... on Person @defer(label: "p") { name weight } ... on House { clean } } }',
      parts: ['p nodes.0'],
    },
    {
      name: 'types in a deferred fragment on an interface',
      query:
        '{ nodes { ... on Node @defer(label: "n") { id ... on Person { weight } ... on House { floors clean } } } }',
      parts: ['n nodes.0', 'n nodes.1'],
    },
    {
      name: 'on the members of a union',
      query:
        '{ found { __typename ... on Person @defer(label: "p") { badge } ... on House @defer(label: "h") { clean } } }',
      parts: ['h found.0', 'p found.1'],
    },
    {
      name: 'a required field of another department',
      query: '{ people { id ... @defer { badge } } }',
      parts: ['- people.0', '- people.1', '- people.2'],
    },
    {
      name: 'if a variable says so',
      query: 'query ($late: Boolean!) { me { name ... @defer(if: $late, label: "w") { weight } } }',
      variables: { late: true },
      parts: ['w me'],
    },
    {
      name: 'not if a variable says so',
      query: 'query ($late: Boolean!) { me { name ... @defer(if: $late, label: "w") { weight } } }',
      variables: { late: false },
      parts: [],
    },
    {
      name: 'if a variable’s default says so',
      query: 'query ($late: Boolean = false) { me { name ... @defer(if: $late) { weight } ... @defer { badge } } }',
      parts: ['- me'],
    },
    { name: 'if false', query: '{ me { name ... @defer(if: false) { weight } } }', parts: [] },
    {
      name: 'with @include and @skip around and within',
      query: `query ($yes: Boolean!, $no: Boolean!) { me { id
        ... @include(if: $no) @defer(label: "a") { weight }
        ... @skip(if: $no) @defer(label: "b") { badge weight @include(if: $no) }
        ... @defer(label: "c") { job @include(if: $no) { title } }
        ... @include(if: $yes) { ... @defer(label: "d") { letters { stamp } } } } }`,
      variables: { yes: true, no: false },
      parts: ['b me', 'd me'],
    },
    {
      name: 'with variables of its own',
      query:
        'query ($first: Int, $unit: String) { me { id ... @defer { weight(unit: $unit) letters(first: $first) { subject stamp } } } }',
      variables: { first: 1, unit: 'g' },
      parts: ['- me'],
    },
    {
      name: 'of an object that is not there',
      query: '{ me { name } person(id: "9") { name ... @defer { weight } } }',
      parts: [],
    },
    {
      name: 'under what a mutation answers',
      query:
        'mutation { greet(id: "2") { name ... @defer(label: "w") { weight } } wave { id ... @defer(label: "b") { badge } } }',
      parts: ['w greet', 'b wave'],
    },
    {
      name: 'not at the root of a mutation',
      query:
        'mutation { ... @defer(label: "r") { greet(id: "2") { name } } wave { ... @defer(label: "b") { badge } } }',
      parts: ['b wave'],
    },
    {
      name: 'to a client that takes no parts',
      query: '{ people { name ... @defer { weight friends { ... @defer { badge } } } } }',
    },
    {
      name: 'more fragments than are deferred',
      query: `{ people { id ${Array.from({ length: 18 }, (_, index) => `... @defer(label: "d${index}") { w${index}: weight }`).join(' ')} } }`,
      parts: Array.from({ length: 48 }, (_, index) => `d${Math.floor(index / 3)} people.${index % 3}`),
    },
  ],
};
