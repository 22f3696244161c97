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

/** A location as far as a person has told where it is. */
export interface FirstLocation {
  readonly name: string;
  /** ISO 3166 alpha-2; '' = not told. */
  readonly country: string;
  /** Code of its state or province. */
  readonly region?: string;
  readonly priority?: number;
}

export interface FirstLocations {
  readonly locations: readonly FirstLocation[];
  readonly prefer: 'nearest' | 'priority';
}

/** A first `locations.yaml`: the locations that send, and every other key as a comment ready to be used. */
export function locationsText(
  { locations: sending, prefer }: FirstLocations,
  words: LocationsComments,
): string {
  const [first = 'Berlin', second = 'Reno'] = sending.map(({ name }) => name);
  const lines = sending.map(({ name, country, region, priority }) => {
    const keys = [
      `country: ${country === '' ? '""' : JSON.stringify(country)}`,
      ...(region === undefined ? [] : [`region: ${JSON.stringify(region)}`]),
      ...(priority === undefined ? [] : [`priority: ${priority}`]),
    ];
    return `  ${JSON.stringify(name)}: {${keys.join(', ')}}`;
  });
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
prefer: ${prefer}

# ${words.suppliers}
# suppliers:
#   Acme: [LAMP-1, ACME-*]
`;
}
