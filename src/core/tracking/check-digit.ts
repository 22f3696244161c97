import type { Checksum } from './carrier.ts';

/**
 * The check character of a serial number, for the six algorithms of jkeen/tracking_number_data.
 * @param serial digits and capital letters, no spaces
 * @returns undefined when the serial holds a character the algorithm does not know
 */
export function checkCharacter(serial: string, checksum: Checksum): string | undefined {
  if (!/^[0-9A-Z]+$/.test(serial)) return undefined;
  if (checksum.name === 'mod_37_36') return mod3736(serial);
  if (checksum.name !== 'mod10' && /[A-Z]/.test(serial)) return undefined;
  switch (checksum.name) {
    case 'mod10':
      return mod10(serial, checksum.evens, checksum.odds, checksum.reverse ?? false);
    case 'mod7':
      return String(BigInt(serial) % 7n);
    case 'luhn':
      return luhn(serial);
    case 's10':
      return s10(serial);
    case 'weighted':
      return weighted(serial, checksum.weights, checksum.modulo1, checksum.modulo2);
  }
}

/** Places count from 0; the products are added as they are, without a sum of their digits. */
function mod10(serial: string, evens: number, odds: number, reverse: boolean): string {
  let sum = 0;
  for (let i = 0; i < serial.length; i++) {
    const code = serial.charCodeAt(reverse ? serial.length - 1 - i : i);
    const value = code >= 65 ? (code - 3) % 10 : code - 48;
    sum += value * (i % 2 === 0 ? evens : odds);
  }
  return String((10 - (sum % 10)) % 10);
}

function luhn(serial: string): string {
  let sum = 0;
  for (let i = 0; i < serial.length; i++) {
    let value = Number(serial[serial.length - 1 - i]);
    if (i % 2 === 0) value *= 2;
    sum += value > 9 ? value - 9 : value;
  }
  return String((10 - (sum % 10)) % 10);
}

const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

function s10(serial: string): string | undefined {
  if (serial.length !== S10_WEIGHTS.length) return undefined;
  const rest = S10_WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(serial[i]), 0) % 11;
  if (rest === 0) return '5';
  return rest === 1 ? '0' : String(11 - rest);
}

function weighted(
  serial: string,
  weights: readonly number[],
  modulo1: number,
  modulo2: number,
): string | undefined {
  if (serial.length !== weights.length) return undefined;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(serial[i]), 0);
  return String((sum % modulo1) % modulo2);
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** ISO 7064 MOD 37,36. */
function mod3736(serial: string): string {
  let check = 36;
  for (const character of serial) {
    check += ALPHABET.indexOf(character);
    if (check > 36) check -= 36;
    check *= 2;
    if (check >= 37) check -= 37;
  }
  const result = 37 - check;
  return ALPHABET[result === 36 ? 0 : result] ?? '0';
}
