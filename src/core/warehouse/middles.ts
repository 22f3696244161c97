import type { Point } from './locations.ts';

/**
 * The middle of a country, state or province, to about a degree: enough to tell which of two locations is nearer to a
 * customer of whom only the region is known. Large countries that are wide come with their regions. General geography.
 */
export const MIDDLES: Readonly<Record<string, Point>> = table(`
AE 24,54 AL 41,20 AR -34,-64 AT 47.5,14 AU -33,147 BA 44,18 BE 50.6,4.6 BG 42.7,25.3 BR -20,-47 CA 46,-79 CH 46.8,8.2
CL -33.5,-71 CN 32,114 CO 4.6,-74 CY 35,33 CZ 49.8,15.3 DE 51,10 DK 56,10 EE 58.7,25.5 EG 29,31 ES 40.2,-3.6 FI 62,25
FR 46.6,2.4 GB 53,-1.5 GE 42,43.5 GR 38.5,23 HK 22.3,114.2 HR 45.2,16 HU 47.2,19.4 ID -6.5,108 IE 53.3,-7.8 IL 31.8,35
IN 22,79 IS 64.5,-19 IT 43,12 JP 35.7,138 KR 36.5,127.8 KW 29.3,47.8 LT 55.2,23.9 LU 49.7,6.1 LV 56.9,24.8 MA 32.5,-6.5
MC 43.7,7.4 MO 22.2,113.5 MT 35.9,14.4 MX 21,-101 MY 3.5,102 NG 8,7 NL 52.2,5.4 NO 61,9.5 NZ -40,175.5 PE -12,-76 PH 14,121
PK 31,72 PL 52,19.3 PT 39.5,-8.2 QA 25.3,51.3 RO 45.8,25 RS 44.2,20.8 RU 56,42 SA 24,45.5 SE 59.5,15.5 SG 1.35,103.8
SI 46.1,14.8 SK 48.7,19.5 TH 14.5,101 TR 39.3,33 TW 24,121 UA 49,31.5 US 38.5,-92 UY -33.5,-56 VN 16,107 ZA -28,27
US-AL 32.8,-86.8 US-AK 61.5,-150 US-AZ 33.6,-112 US-AR 34.8,-92.3 US-CA 36,-119.5 US-CO 39.3,-105 US-CT 41.6,-72.7
US-DE 39,-75.5 US-DC 38.9,-77 US-FL 28,-81.8 US-GA 33,-83.8 US-HI 21,-157.5 US-ID 44,-115 US-IL 41,-88.8 US-IN 40,-86.2
US-IA 42,-93.3 US-KS 38.5,-97 US-KY 37.8,-85.3 US-LA 30.7,-91.5 US-ME 44.5,-69.5 US-MD 39.2,-76.7 US-MA 42.3,-71.6
US-MI 43,-84.3 US-MN 45.3,-94 US-MS 32.6,-89.7 US-MO 38.5,-92.3 US-MT 46.7,-110.5 US-NE 41.2,-98 US-NV 38,-116.5
US-NH 43.3,-71.5 US-NJ 40.3,-74.5 US-NM 34.8,-106.3 US-NY 41.8,-74.7 US-NC 35.5,-79.5 US-ND 47.3,-99.5 US-OH 40.3,-82.7
US-OK 35.5,-97 US-OR 44.5,-122 US-PA 40.6,-77 US-RI 41.7,-71.5 US-SC 34,-81 US-SD 44.2,-99 US-TN 35.8,-86.5 US-TX 31,-97.5
US-UT 40.2,-111.8 US-VT 44,-72.7 US-VA 37.7,-78 US-WA 47.4,-121.5 US-WV 38.6,-80.7 US-WI 43.8,-89 US-WY 42.7,-106.8
US-PR 18.3,-66.4 CA-AB 52.3,-113.8 CA-BC 49.8,-122.5 CA-MB 50,-97.5 CA-NB 46.3,-66 CA-NL 48.5,-54.5 CA-NS 45,-63.3
CA-NT 62.5,-114.5 CA-NU 64,-85 CA-ON 44,-79.5 CA-PE 46.3,-63.2 CA-QC 46,-73 CA-SK 51,-105.8 CA-YT 61,-135.5
AU-ACT -35.3,149.1 AU-NSW -33.5,150.5 AU-NT -13,131 AU-QLD -26,152 AU-SA -34.9,138.7 AU-TAS -42,147 AU-VIC -37.6,145
AU-WA -32,116`);

function table(text: string): Record<string, Point> {
  const found: Record<string, Point> = {};
  const words = text.trim().split(/\s+/);
  for (let at = 0; at < words.length; at += 2) {
    const [latitude = '', longitude = ''] = (words[at + 1] ?? '').split(',');
    found[words[at] ?? ''] = [Number(latitude), Number(longitude)];
  }
  return found;
}
