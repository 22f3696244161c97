import { templateFormat } from '../template/template-format.ts';
import { amazon } from './amazon.ts';
import { ebay } from './ebay.ts';
import { etsy } from './etsy.ts';
import { pinduoduo } from './pinduoduo.ts';
import { abroadPlain, chinesePlain, plain } from './plain.ts';
import { shopify } from './shopify.ts';
import { taobao } from './taobao.ts';
import { tiktok } from './tiktok.ts';
import type {
  UploadEncoding,
  UploadedShipment,
  UploadFormat,
  UploadOptions,
  UploadPlatform,
} from './upload-format.ts';
import { woocommerce } from './woocommerce.ts';

const FORMATS: Readonly<Record<UploadPlatform, UploadFormat>> = {
  shopify,
  tiktok,
  taobao,
  pinduoduo,
  amazon,
  ebay,
  woocommerce,
  etsy,
  douyin: chinesePlain,
  jd: chinesePlain,
  shopee: abroadPlain,
  lazada: abroadPlain,
  plain,
};

/** How a platform's file is written, or its template filled where the seller gives one. */
export function uploadFormat(
  platform: UploadPlatform,
  { template }: Pick<UploadOptions, 'template'> = {},
): UploadFormat {
  return template ? templateFormat(FORMATS[platform], template) : FORMATS[platform];
}

/** What the platform's files are encoded in. An xlsx is always UTF-8 inside. */
export function uploadEncoding(platform: UploadPlatform, options: UploadOptions): UploadEncoding {
  return uploadFormat(platform, options).encoding?.(options) ?? 'utf-8';
}

export const UPLOAD_PLATFORMS = Object.keys(FORMATS) as readonly UploadPlatform[];

/** True for a platform we write a file, or a list to enter by hand, for. */
export function isUploadPlatform(platform: string): platform is UploadPlatform {
  return Object.hasOwn(FORMATS, platform);
}

/**
 * What an upload file says, read by its own names: with `planUpload` it closes the circle.
 * @param rows all cells as text, header included
 */
export function readUpload(
  platform: UploadPlatform,
  rows: readonly (readonly string[])[],
  options: Partial<UploadOptions> = {},
): UploadedShipment[] {
  return uploadFormat(platform, options).read(rows, options);
}
