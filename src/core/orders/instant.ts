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

/** Hours with their offset, as UTC: a file has few of them, and a date takes long to compute. */
const hours = new Map<string, string>();
const MOST_HOURS = 20_000;
const WHOLE_HOURS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:00$/;

/** The instant in UTC, whole seconds; '' if there is none. */
export function utcOf(instant: string | undefined): string {
  if (instant === undefined) return '';
  if (WHOLE_HOURS.test(instant)) {
    const hour = instant.slice(0, 13) + instant.slice(19);
    let utc = hours.get(hour);
    if (utc === undefined) {
      utc = computed(instant);
      if (!utc.startsWith('T', 10)) return utc;
      if (hours.size >= MOST_HOURS) hours.clear();
      hours.set(hour, utc.slice(0, 13));
    }
    return `${utc.slice(0, 13)}${instant.slice(13, 19)}Z`;
  }
  return computed(instant);
}

function computed(instant: string): string {
  const millis = toMillis(instant);
  return Number.isNaN(millis) ? '' : toUtc(millis);
}

/** The instant in UTC, so that instants sort as text. */
export function asUtc(instant: string): string {
  return toUtc(toMillis(instant));
}
