/**
 * `yaml` by name, for those who load it late: imported at run time, a CommonJS package gives no names in the bundle.
 */
export { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
