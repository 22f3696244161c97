/**
 * Instants. Core has no clock: `now` is always given. This file is the one place in core that may use `Date`,
 * and only to convert.
 */

const STAMP =
  /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})$/;

/**
 * A stamp with its offset (`2025-12-06 10:37:33 -0500`, ISO 8601) as ISO 8601 with offset.
 * @returns undefined if it is not a real date, or has no offset.
 */
export function parseStamp(text: string): string | undefined {
  if (text === last.text) return last.stamp;
  last = { text, stamp: readStamp(text) };
  return last.stamp;
}

/** An order's stamps are often one and the same. */
let last: { readonly text: string; readonly stamp: string | undefined } = { text: '', stamp: undefined };

function readStamp(text: string): string | undefined {
  if (isPlain(text) && text.charCodeAt(10) === SPACE && text.charCodeAt(19) === SPACE) {
    const zoned = isSign(text.charCodeAt(20)) && two(text, 21) >= 0 && two(text, 23) >= 0;
    if (zoned) return `${text.slice(0, 10)}T${text.slice(11, 19)}${text.slice(20, 23)}:${text.slice(23)}`;
  }
  const m = STAMP.exec(text);
  if (!m) return undefined;
  const [, year, month, day, hour, minute, second = '00', zone = 'Z'] = m;
  const offset =
    zone === 'Z' || zone === 'UTC' ? 'Z' : zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  if (
    Number(hour) > 23 ||
    Number(minute) > 59 ||
    Number(second) > 59 ||
    !isDate(Number(year), Number(month), Number(day))
  )
    return undefined;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}

const SPACE = 0x20;
const PLUS = 0x2b;
const MINUS = 0x2d;
const COLON = 0x3a;
const LETTER_T = 0x54;
/** 0 to 59 as two digits. */
const TWO = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/**
 * 25 characters that begin like `2026-01-28 10:05:33`, with a time and a day that every month has. Nearly every stamp of a
 * large file is such a one, and looking at its characters takes a tenth of what patterns and calendars do.
 */
function isPlain(text: string): boolean {
  return (
    text.length === 25 &&
    two(text, 0) >= 0 &&
    two(text, 2) >= 0 &&
    text.charCodeAt(4) === MINUS &&
    isWithin(two(text, 5), 1, 12) &&
    text.charCodeAt(7) === MINUS &&
    isWithin(two(text, 8), 1, 28) &&
    isWithin(two(text, 11), 0, 23) &&
    text.charCodeAt(13) === COLON &&
    isWithin(two(text, 14), 0, 59) &&
    text.charCodeAt(16) === COLON &&
    isWithin(two(text, 17), 0, 59)
  );
}

function isSign(code: number): boolean {
  return code === PLUS || code === MINUS;
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

/** The number that two characters are; -1 if they are not digits. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day <= days;
}

/** Milliseconds since 1970 of an ISO 8601 instant; NaN if it is none. */
export function toMillis(instant: string): number {
  // biome-ignore lint/style/noRestrictedGlobals: conversion only, no clock is read.
  return Date.parse(instant);
}

/** Milliseconds since 1970 as ISO 8601 in UTC, whole seconds: sorts as text. */
export function toUtc(millis: number): string {
  // biome-ignore lint/style/noRestrictedGlobals: conversion only, no clock is read.
  return `${new Date(millis).toISOString().slice(0, 19)}Z`;
}

/** The instant in UTC, whole seconds; '' if there is none. */
export function utcOf(instant: string | undefined): string {
  if (instant === undefined) return '';
  return (isPlain(instant) ? shifted(instant) : undefined) ?? computed(instant);
}

/** In UTC, where that is the same day or one beside it in its month; undefined leaves it to the calendar. */
function shifted(instant: string): string | undefined {
  const sign = instant.charCodeAt(19);
  const hours = two(instant, 20);
  const minutes = two(instant, 23);
  if (instant.charCodeAt(10) !== LETTER_T || !isSign(sign) || instant.charCodeAt(22) !== COLON)
    return undefined;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return undefined;
  const offset = sign === PLUS ? hours * 60 + minutes : -hours * 60 - minutes;
  const minute = two(instant, 11) * 60 + two(instant, 14) - offset;
  const days = Math.floor(minute / 1440);
  const day = two(instant, 8) + days;
  if (day < 1 || day > 28) return undefined;
  const within = minute - days * 1440;
  const date = days === 0 ? instant.slice(0, 10) : instant.slice(0, 8) + TWO[day];
  return `${date}T${TWO[Math.floor(within / 60)]}:${TWO[within % 60]}${instant.slice(16, 19)}Z`;
}

function computed(instant: string): string {
  const millis = toMillis(instant);
  return Number.isNaN(millis) ? '' : toUtc(millis);
}

/** The instant in UTC, so that instants sort as text. */
export function asUtc(instant: string): string {
  return toUtc(toMillis(instant));
}
