// How many records a second the feelin interpreter evaluates one rule's points for:
//   CLEARLINE_FEELIN=FOLDER node feelin_records.mjs RECORDS   (the folder in which `npm install feelin` was run)
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const folder = process.env.CLEARLINE_FEELIN;
const { evaluate } = await import(pathToFileURL(join(folder, 'node_modules/feelin/dist/index.js')));
const formula =
  'if record.amount <= 500 then -10 else if record.amount < 2000 then -20 else if record.amount <= 10000 then -30 else -40';
const records = Number(process.argv[2] ?? 2000);
let sum = 0;
const begun = process.hrtime.bigint();
for (let i = 0; i < records; ++i) {
  const found = evaluate(formula, { record: { amount: (i * 37) % 20000 } });
  sum += Number(found?.value ?? found);
}
const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
console.log(`${Math.round(records / seconds)} ${sum}`);
