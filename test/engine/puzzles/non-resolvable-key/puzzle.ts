import type { Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const users = ['1', '2'].map((id) => ({ id, email: `${id}@x`, name: `U${id}`, unread: Number(id) }));
    const orders = [
      { id: 'o', buyer: users[0], seller: users[1] },
      { id: 'p', buyer: users[1], seller: null },
    ];
    return { Query: { orders, users, inbox: users }, entities: { User: users, Order: orders } };
  },
  cases: [
    { name: 'a stub leads to the department that knows more', query: '{ orders { buyer { name } } }' },
    { name: 'a stub leads on by another key', query: '{ orders { buyer { unread } seller { unread name } } }' },
    { name: 'to the department whose id cannot be asked for', query: '{ users { unread } }' },
    { name: 'from that department outwards', query: '{ inbox { name unread id } }' },
    { name: 'the stub alone', query: '{ orders { buyer { id } } }', calls: ['orders'] },
    { name: 'with an alias on the key', query: '{ orders { buyer { id: name email: unread } } }' },
  ],
};
