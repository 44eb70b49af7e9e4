/** A term is over: its results were given out on the exemptions that it had. */
export const termLocked = () => ({
  __typename: 'TermLocked' as const,
  message: 'Nothing was changed: the term is locked, and what it came to stands.',
  messageVi: 'Chưa thay đổi: học kỳ đã khóa sổ, kết quả giữ nguyên.',
});
