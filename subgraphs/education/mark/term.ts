type Term = 'TERM_1' | 'TERM_2';

export const termNumber = (term: Term): 1 | 2 => (term === 'TERM_1' ? 1 : 2);
export const termName = (term: number): Term => (term === 1 ? 'TERM_1' : 'TERM_2');
