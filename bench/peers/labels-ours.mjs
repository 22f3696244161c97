// Writes labels (or a pick list) with the program's own writer. Arguments: module, latin|mixed|pick, count, file.
import { parcels, pickList } from '../label-data.mjs';

const [, , module, kind, count, file] = process.argv;
const ours = await import(module);
if (kind === 'pick') await ours.writePickList(pickList(Number(count)), file, {});
else {
  const done = await ours.writeLabels(parcels(Number(count), kind === 'mixed'), file, { title: 'Labels B7' });
  if (done.pages !== Number(count))
    throw new Error(`${done.refused.length} refused: ${JSON.stringify(done.refused[0])}`);
}
