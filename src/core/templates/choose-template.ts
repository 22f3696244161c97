import { SHEET_SIZES, sheetPaper } from '../documents/paper.ts';
import type { ShopSettings } from '../settings/settings.ts';
import type { Template, TemplateKind } from './template.ts';

/** What the command line asks for; it wins over the settings. */
export interface WantedTemplates {
  readonly named: ReadonlyMap<TemplateKind, string>;
  readonly labelSize?: string;
  readonly pageSize?: string;
}

type TemplateSettings = Pick<
  ShopSettings,
  | 'labelSize'
  | 'pageSize'
  | 'labelTemplate'
  | 'slipTemplate'
  | 'cardTemplate'
  | 'returnTemplate'
  | 'pickListTemplate'
  | 'putWallTemplate'
>;

/** Name of the template that a shop's documents of a kind are made with. */
export function templateName(kind: TemplateKind, shop: TemplateSettings, wanted: WantedTemplates): string {
  const named = wanted.named.get(kind);
  if (named !== undefined) return named;
  const set = (size: string | undefined, own: string) => (size === undefined && own !== '' ? own : undefined);
  const page = (wanted.pageSize ?? shop.pageSize).toLowerCase();
  const narrow = page === '4x6' ? '-4x6' : '';
  switch (kind) {
    case 'label':
      return set(wanted.labelSize, shop.labelTemplate) ?? `label-${wanted.labelSize ?? shop.labelSize}`;
    case 'card':
      return shop.cardTemplate || 'thank-you-card';
    case 'slip':
      return set(wanted.pageSize, shop.slipTemplate) ?? `packing-slip${narrow}`;
    case 'return-slip':
      return set(wanted.pageSize, shop.returnTemplate) ?? `return-slip${narrow}`;
    case 'pick-list':
      return set(wanted.pageSize, shop.pickListTemplate) ?? `pick-list-${page}`;
    case 'put-wall':
      return set(wanted.pageSize, shop.putWallTemplate) ?? `put-wall-${page}`;
  }
}

/** The paper of a template in points. A slip for office paper stands on A4 and Letter alike: `pageSize` says which. */
export function paperOf(
  template: Template,
  pageSize: string,
): { readonly width: number; readonly height: number } {
  const isOffice = ([SHEET_SIZES.A4, SHEET_SIZES.Letter] as const).some(
    ({ width, height }) => Math.abs(width - template.width) < 1 && Math.abs(height - template.height) < 1,
  );
  const isSlip = template.kind === 'slip' || template.kind === 'return-slip';
  return isSlip && isOffice && pageSize !== '4x6' ? sheetPaper(pageSize) : (template.sheet ?? template);
}
