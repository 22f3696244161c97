// Patterns over the lower case of a line.

export const MILITARY: readonly string[] = [
  '\\b(?:apo|fpo|dpo)\\b[\\s,]*(?:aa|ae|ap)?\\b',
  '^(?:unit|psc|cmr)\\s+\\d+\\s*,?\\s*box\\s+\\d+',
  '\\bbfpo\\s+\\d',
];

export const LOCKERS: readonly string[] = [
  '\\bpackstation\\s*\\d',
  '\\bpaczkomat',
  '\\bparcel\\s?locker',
  '\\binpost\\b',
  '\\bamazon\\s+(?:hub\\s+)?(?:locker|counter)',
  '\\bpostfiliale\\s*\\d',
  '\\bpakketautomaat',
];

export const BOXES: readonly string[] = [
  '\\b(?:g\\.?\\s?)?p\\.?\\s?o\\.?\\s?b(?:ox|\\.)?\\s*(?:no\\.?|#)?\\s*\\d',
  '\\bp(?:ost)?\\.?\\s*o(?:ffice)?\\.?\\s*box\\b',
  '\\b(?:private|locked|mail)\\s+bag\\s*\\d',
  '^(?:box|boks|lock box|lockbox)\\s+\\d+[a-z]?$',
  '\\bpostfach\\b',
  '\\bpostbus\\s+\\d',
  '\\bpost\\s?bo(?:ks|x)\\s+\\d',
  '\\bpostlokero',
  '\\bskrytka\\s+pocztowa',
  '\\bpošt\\.?\\s*přihr',
  '\\bcaixa\\s+postal',
  '\\bapartado(?:\\s+(?:de\\s+correos|postal|aéreo))?\\s+\\d',
  '\\bcasilla(?:\\s+de\\s+correo)?\\s+\\d',
  '\\bcasella\\s+postale',
  '\\bb\\.?p\\.?\\s*\\d',
  '\\bc\\.?p\\.?\\s*\\d',
  '\\bt\\.?s\\.?a\\.?\\s*\\d',
  '\\b(?:bo[iî]te\\s+postale|case\\s+postale)\\s*\\d',
  'а\\/я\\s*\\d',
  'абонентский\\s+ящик',
  '信箱',
  '私書箱',
  '사서함',
  'ตู้\\s?ปณ',
  '\\bgeneral\\s+delivery\\b',
  '\\bposte\\s+restante\\b',
  '\\bpostlagernd\\b',
  '\\blista\\s+de\\s+correos\\b',
  '\\bfermo\\s?posta\\b',
  'hộp\\s+thư',
  'ص\\.?\\s?ب\\.?\\s*\\d',
  'صندوق\\s+بريد',
];
