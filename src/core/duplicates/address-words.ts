/** Long and short forms of one word, folded → the form compared. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    st: 'street saint sankt santo santa str strasse straat ste',
    av: 'avenue ave aven avenida avda avd aveniu',
    rd: 'road',
    dr: 'drive drv',
    ln: 'lane',
    blvd: 'boulevard boul bd bld bulevar bulevard blv',
    pl: 'place platz plac plaza plz',
    sq: 'square',
    ct: 'court crt',
    cir: 'circle crcl',
    ter: 'terrace terr tce',
    cres: 'crescent cr crs',
    hwy: 'highway hiway',
    pkwy: 'parkway pky',
    pde: 'parade',
    mt: 'mount',
    ft: 'fort',
    gdns: 'gardens gdn garden',
    bldg: 'building bldng edificio edif immeuble imm gebaude',
    fl: 'floor flr fl level lvl etage stock piso planta',
    ctr: 'center centre cntr centro',
    ste: 'suite',
    cra: 'carrera',
    crtra: 'carretera ctra',
    pza: 'piazza',
    ul: 'ulica ulice',
    jl: 'jalan jln',
    n: 'north nord norte',
    s: 'south sud sur sul',
    e: 'east est este',
    w: 'west ouest oeste',
    ne: 'northeast',
    nw: 'northwest',
    se: 'southeast',
    sw: 'southwest',
    rm: 'room',
    hse: 'house',
    dist: 'district',
    ind: 'industrial',
    est: 'estate',
    pt: 'point',
    stn: 'station',
    sok: 'sokak sokagi',
    cad: 'caddesi cadde cd',
    mah: 'mahallesi mahalle mh',
  }).flatMap(([short, longs]) => longs.split(' ').map((long) => [long, short] as const)),
);

/** Words around a unit's number which sellers and buyers put or leave out. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(
  'apt apartment appartement apartamento apto unit flat no nr num number nummer numero wohnung whg top app and the of'.split(
    ' ',
  ),
);

/** Words that tell one door, floor or street from the next as a number does. */
export const DISTINGUISHING: ReadonlySet<string> = new Set(
  `n s e w ne nw se sw upper lower ground top front rear back left right inner outer first second third fourth fifth sixth seventh eighth
  ninth tenth one two three four five six seven eight nine ten ii iii iv vi vii viii ix old new little great
  links rechts oben unten hinten vorne ober unter obere untere alte neue alto bajo arriba abajo derecha izquierda sinistra destra sx dx
  dcha izda droite gauche haut bas odd even`.split(/\s+/),
);

/** Letters that stand for a word in one country: `C/ Mayor`, `R. Augusta`. */
export const LETTER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ c: ['calle', 'ES MX AR CO CL PE'], r: ['rua', 'PT BR'], v: ['via', 'IT'] }).flatMap(
    ([letter, [word = '', countries = '']]) =>
      countries.split(' ').map((country) => [`${country} ${letter}`, word] as const),
  ),
);
