// SPDX-License-Identifier: ISC
// usage: node picture.mjs PAGE.html PICTURE.png WIDTH HEIGHT
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser } from './chromium.mjs';

const [page, picture, width, height] = process.argv.slice(2);
const browser = new Browser();
const p = await browser.open(pathToFileURL(resolve(page)).href, { width: Number(width), height: Number(height) });
writeFileSync(picture, await p.screenshot());
await browser.close();
