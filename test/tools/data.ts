// biome-ignore lint/suspicious/noExplicitAny: answers are read by the test that knows its question
export type Data = any;
