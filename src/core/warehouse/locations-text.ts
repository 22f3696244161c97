/** What the comments of a locations file say. */
export interface LocationsComments {
  readonly head: string;
  readonly allKeys: string;
  readonly locations: string;
  readonly nearest: string;
  readonly coordinates: string;
  readonly prefer: string;
  readonly suppliers: string;
}

/** A first `locations.yaml`: every location of the stock, and every other key as a comment ready to be used. */
export function locationsText(names: readonly string[], words: LocationsComments): string {
  const [first = 'Berlin', second = 'Reno'] = names;
  const lines = names.map((name) => `  ${JSON.stringify(name)}: {country: ""}`);
  const locations =
    lines.length > 0
      ? `locations:\n${lines.join('\n')}`
      : `# locations:\n#   Berlin: {country: DE}\n#   Reno: {country: US, region: NV}`;
  return `# ${words.head}
# ${words.allKeys}

# ${words.locations}
${locations}

# ${words.nearest}
# nearest:
#   US: ${JSON.stringify(second)}
#   US-NY: [${JSON.stringify(second)}, ${JSON.stringify(first)}]
#   "DE 8": ${JSON.stringify(first)}
#   "*": ${JSON.stringify(first)}

# ${words.coordinates}
# coordinates:
#   "DE 8": [48.14, 11.58]

# ${words.prefer}
prefer: nearest

# ${words.suppliers}
# suppliers:
#   Acme: [LAMP-1, ACME-*]
`;
}
