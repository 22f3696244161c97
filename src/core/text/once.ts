/** A value made when first asked for and then kept: long word lists must not slow the start of commands that need none. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
