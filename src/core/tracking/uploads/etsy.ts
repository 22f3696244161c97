import type { UploadFormat } from './upload-format.ts';

/** Etsy takes no file (inferred, uploads.md §8): everything is entered by hand. */
export const etsy: UploadFormat = {
  wordTable: () => 'plain',
  parts: 'by-hand',
  severalNumbers: true,
  write: (shipments) => ({
    files: [],
    heldBack: [],
    byHand: shipments.map((shipment) => ({ shipment, reason: 'no-upload-file' })),
  }),
  read: () => [],
};
