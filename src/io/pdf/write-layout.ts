import { type DrawnArea, layoutPicture, layoutSheet } from '../../core/documents/layout-sheet.ts';
import { pageSvg } from '../../core/documents/page-svg.ts';
import { sheetPaper } from '../../core/documents/paper.ts';
import { TextSetter } from '../../core/documents/text-setter.ts';
import { diskStop, settle, temporaryFor, writeWhole } from '../files/durable.ts';
import { faces } from './faces.ts';
import { writePages } from './write-list.ts';

/** Writes the map of a warehouse whole: SVG as one picture, PDF on A4. Throws Stop when the disk refuses. */
export async function writeLayoutDrawing(
  areas: readonly DrawnArea[],
  file: string,
  form: 'svg' | 'pdf',
): Promise<void> {
  const setter = new TextSetter(faces, '');
  const paper = sheetPaper('A4');
  if (form === 'svg') {
    writeWhole(file, Buffer.from(pageSvg(layoutPicture(areas, setter, paper)), 'utf8'));
    return;
  }
  const temporary = temporaryFor(file);
  try {
    await writePages(layoutSheet(areas, setter, paper), temporary, areas[0]?.title ?? '');
    settle(temporary, file);
  } catch (error) {
    throw diskStop(error, file);
  }
}
