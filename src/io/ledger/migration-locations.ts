/** Where a batch is fetched, or which supplier sends it; and why a parcel leaves from there (JSON, '' = nobody chose). */
export const LOCATIONS_MIGRATION = `
ALTER TABLE batch ADD COLUMN location TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN supplier TEXT NOT NULL DEFAULT '';
ALTER TABLE parcel ADD COLUMN why TEXT NOT NULL DEFAULT '';
`;
