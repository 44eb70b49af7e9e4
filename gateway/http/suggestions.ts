import type { FormatError } from './multipart.ts';

/** As graphql-js ends its sentences, on fields, types, arguments, values of enums and fields of inputs alike. */
const SUGGESTION = 'Did you mean ';

/** Near misses told one by one would spell out the schema that introspection does not tell. */
export const withoutSuggestions =
  (format: FormatError): FormatError =>
  (formatted, error) => {
    const told = format(formatted, error);
    const at = told.message.indexOf(SUGGESTION);
    return at < 0 ? told : { ...told, message: told.message.slice(0, at).trimEnd() };
  };
