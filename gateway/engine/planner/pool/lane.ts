/** Who shares a process: what strangers ask for first never stands in the way of others, nor do parts of wholes. */
export type Lane = 'whole' | 'parts' | 'strangers';
