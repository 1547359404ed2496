// Packs plotly.js as browsers unpack it: a notebook that carries it stays under two megabytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const [from, to] = process.argv.slice(2);
writeFileSync(to, gzipSync(readFileSync(from), { level: 9, memLevel: 9 }));
