import type { AddressRule } from '../rule.ts';
import { chinaDetailRule, chinaDivisionRule } from './china.ts';
import { contactRule } from './contact.ts';
import { countryRule } from './country.ts';
import { countryPostcodeRule } from './country-postcode.ts';
import { deferredRule } from './deferred.ts';
import { garbageRule } from './garbage.ts';
import { houseNumberRule } from './house-number.ts';
import { instructionRule } from './instruction.ts';
import { isCityRule } from './is-city.ts';
import { landmarkRule } from './landmark.ts';
import { lengthRule } from './length.ts';
import { markupRule } from './markup.ts';
import { maskedRule } from './masked.ts';
import { mojibakeRule } from './mojibake.ts';
import { nameRule } from './name.ts';
import { phoneRule } from './phone.ts';
import { placeholderRule } from './placeholder.ts';
import { postBoxRule } from './post-box.ts';
import { postcodeCityRule } from './postcode-city.ts';
import { postcodePlaceholderRule } from './postcode-placeholder.ts';
import { postcodeRegionRule } from './postcode-region.ts';
import { postcodeShapeRule } from './postcode-shape.ts';
import { regionRule } from './region.ts';
import { requiredRule } from './required.ts';
import { scriptRule } from './script.ts';
import { swappedRule } from './swapped.ts';
import { tooShortRule } from './too-short.ts';
import { unexpectedRule } from './unexpected.ts';

/** Every rule on one address, in the order they are asked: text that is none first, then what is missing from it. */
export const ADDRESS_RULES: readonly AddressRule[] = [
  countryRule,
  requiredRule,
  mojibakeRule,
  markupRule,
  maskedRule,
  placeholderRule,
  swappedRule,
  deferredRule,
  contactRule,
  instructionRule,
  landmarkRule,
  garbageRule,
  isCityRule,
  tooShortRule,
  chinaDetailRule,
  houseNumberRule,
  countryPostcodeRule,
  postcodeShapeRule,
  postcodePlaceholderRule,
  regionRule,
  postcodeRegionRule,
  postcodeCityRule,
  chinaDivisionRule,
  unexpectedRule,
  lengthRule,
  postBoxRule,
  scriptRule,
  nameRule,
  phoneRule,
];
