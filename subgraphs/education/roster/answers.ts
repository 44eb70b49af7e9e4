export const refused = (message: string, messageVi: string) => ({
  __typename: 'RosterRefused' as const,
  message,
  messageVi,
});

export const noTeacher = () =>
  refused(
    'Nothing was changed: the person holds no post as a teacher at this school today.',
    'Chưa thay đổi: người này hiện không phải giáo viên của trường.',
  );
