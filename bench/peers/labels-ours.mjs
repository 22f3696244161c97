// Writes labels (or a pick list) with the program's own writer. Arguments: module, latin|mixed|pick, count, file, and the
// workspace of the template for labels.
import { parcels, pickList } from '../label-data.mjs';

const [, , module, kind, count, file, workspace] = process.argv;
const ours = await import(module);
if (kind === 'pick') {
  const template = await ours.loadListTemplate('', 'pick-list-a4', 'pick-list');
  await ours.writeList(pickList(Number(count)), file, template, 'en');
} else {
  const template = await ours.loadTemplate(workspace, 'bench', 'en');
  const labels = parcels(Number(count), kind === 'mixed');
  const done = await ours.writeLabels(labels, file, { title: 'Labels B7', template });
  if (done.pages !== Number(count))
    throw new Error(`${done.refused.length} refused: ${JSON.stringify(done.refused[0])}`);
}
