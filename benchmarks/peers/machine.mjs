/** Describes the machine and the versions of its programs as JSON: `node machine.mjs JDK`. */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import os from 'node:os';
import sharp from 'sharp';

function firstLine(program, ...words) {
  try {
    return execFileSync(program, words, {encoding: 'utf8'}).split('\n')[0];
  } catch {
    return 'absent';
  }
}

const installed = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;

console.log(JSON.stringify({
  cpu: os.cpus()[0].model,
  cores: `${os.cpus().length}`,
  memoryMegabytes: `${Math.round(os.totalmem() / 1e6)}`,
  kernel: os.release(),
  jdk: process.argv[2],
  node: process.version,
  gcc: firstLine('gcc', '--version'),
  libvips: sharp.versions.vips,
  sharp: installed('sharp'),
  '@aws-sdk/client-s3': installed('@aws-sdk/client-s3'),
}));
