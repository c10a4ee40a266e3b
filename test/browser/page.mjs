// SPDX-License-Identifier: ISC
// The page of sp-show in a real browser. usage: node page.mjs FOLDER AXE
// FOLDER takes the pages, their screenshots and PDFs; AXE is axe-core's axe.min.js.
// The last line is "N passed, N failed".
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Browser } from './chromium.mjs';

const top = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = resolve(process.argv[2]);
const axe = readFileSync(process.argv[3], 'utf8');
mkdirSync(folder, { recursive: true });

let passed = 0, failed = 0;
const test = async (name, check) => {
	try {
		await check();
		passed++;
		console.log(`ok ${passed + failed} ${name}`);
	} catch (error) {
		failed++;
		console.log(`not ok ${passed + failed} ${name}\n${String(error.stack).replace(/^/gm, '# ')}`);
	}
};
const same = (a, b, what = '') => {
	if (JSON.stringify(a) !== JSON.stringify(b))
		throw new Error(`${what}\n  is   ${JSON.stringify(a)}\n  want ${JSON.stringify(b)}`);
};
const yes = (value, what) => {
	if (!value)
		throw new Error(what);
};

const sh = (script, input) => execFileSync('sh', ['-c', script], {
	cwd: top, input, encoding: 'utf8', maxBuffer: 1 << 28,
	env: { ...process.env, PATH: `${top}/bin:${process.env.PATH}`, LC_ALL: 'C.UTF-8' }
});
const all = 'sp-quote -a | sp-name -a | sp-date -a | sp-theme -a | sp-key -a';
const url = name => pathToFileURL(join(folder, `${name}.html`)).href;
const make = (name, script, input) => {
	writeFileSync(join(folder, `${name}.html`), sh(script, input));
	return url(name);
};

const hostile = `# <script>window.pwned = 1</script> \u202Eltit

"><img src=x onerror="window.pwned = 2">: He said, "<script>window.pwned = 3</script> & </p></div></main></style></title> &amp; \u202Eyes\u2066 <a href='javascript:window.pwned=4'>x</a>"

"<svg onload=window.pwned=5>" she said on 1 May 2020, "--> ]]> <!-- <iframe src=//evil.example>."
`;
const pages = {
	press: make('press', `sp-split -F testdata/press/in.txt | ${all} | sp-repeat -a -w |
		sp-show -o html --figure test/figure.svg --caption 'Quotations by speaker'`),
	plain: make('plain', `sp-split testdata/press/in.txt | sp-quote -a | sp-date -a | sp-theme -a | sp-repeat -a -w | sp-show -o html`),
	turns: make('turns', `sp-split testdata/briefing/in.txt | sp-quote -a | sp-date -a | sp-theme -a | sp-show -o html`),
	persian: make('persian', `sp-split testdata/persian/in.txt | ${all} | sp-show -o html`),
	arabic: make('arabic', `sp-split testdata/arabic/in.txt | ${all} | sp-show -o html`),
	many: make('many', `for d in press persian briefing dateline office; do
		sp-split testdata/$d/in.txt | sp-quote -a | sp-date -a | sp-theme -a; done | sp-repeat -a | sp-show -o html --title 'A week'`),
	list: make('list', 'sp-quote testdata/press/in.txt | sp-show -o html'),
	none: make('none', 'sp-show -o html </dev/null'),
	hostile: make('hostile', `sp-split -d '<b>&%22' | ${all} | sp-show -o html`, hostile)
};

const browser = new Browser();
const shown = '[...document.querySelectorAll(".u.para")].filter(u => u.querySelector(".x").getClientRects().length > 0).length';
const units = 'document.querySelectorAll(".u.para").length';

// --- opens

for (const [name, page] of Object.entries(pages)) {
	await test(`${name}: opens, says nothing, loads nothing, fits its window`, async () => {
		const p = await browser.open(page);
		same(p.complaints, [], 'complaints');
		same(p.requests.filter(r => !r.startsWith('data:image/')), [page], 'requests');
		same(await p.value('window.pwned'), undefined, 'a script of the text has run');
		for (const width of [1600, 1280, 1000, 768, 360]) {
			await p.size(width, 900);
			yes(await p.value('document.scrollingElement.scrollWidth <= innerWidth'), `wider than ${width} pixels`);
		}
		await p.size(1280, 900);
		writeFileSync(join(folder, `${name}.png`), await p.screenshot(true));
		await p.size(390, 844);
		writeFileSync(join(folder, `${name}-narrow.png`), await p.screenshot(true));
		await p.close();
	});
}

await test('hostile: the text is shown as it was written', async () => {
	const p = await browser.open(pages.hostile);
	const text = await p.value('document.body.innerText');
	for (const piece of ['<script>window.pwned = 3</script> & </p></div></main></style></title>', '<svg onload=window.pwned=5>',
		'<iframe src=//evil.example>'])
		yes(text.includes(piece), `not shown: ${piece}`);
	same(await p.value('document.scripts.length'), 1, 'scripts');
	same(await p.value('document.images.length'), 0, 'pictures');
	same(await p.value('document.title.includes("\\u202e")'), false, 'a bidi control in the title');
	yes(text.includes('U+202Eyes'), 'text that would be turned round is told');
	await p.close();
});

await test('every text of every unit stands in the page once', async () => {
	for (const name of ['press', 'briefing', 'persian', 'arabic', 'hansard', 'mail', 'ocr', 'record']) {
		const records = sh(`sp-split -F testdata/${name}/in.* | ${all}`);
		const p = await browser.open(make('text', 'sp-show -o html', records));
		const words = await p.value(`[...document.querySelectorAll('.x:not(.named)')].map(x => {
			const copy = x.cloneNode(true);
			copy.querySelectorAll('a.no').forEach(a => a.remove());
			return copy.textContent;
		}).join(' ').split(' ').sort()`);
		const given = sh(`sp-split -F testdata/${name}/in.* | cut -f9`).trim().split(/[ \n]/).sort();
		same(words, given, name);
		await p.close();
	}
});

await test('figures are shown, and their scripts do not run', async () => {
	const p = await browser.open(pages.press);
	yes(await p.value('document.images[0].complete && document.images[0].naturalWidth === 600'), 'not loaded');
	same(await p.value('document.querySelector("figcaption").innerText'), 'Quotations by speaker');
	await p.close();
});

// --- filters

for (const script of [true, false]) {
	await test(`a filter by box, ${script ? 'with' : 'without'} the script`, async () => {
		const p = await browser.open(pages.many, { script });
		const doc = '#d1 ';
		const count = expression => p.value(expression.replace('document', 'document.querySelector("#d1")'));
		const whole = await count(shown);
		same(whole, await count(units), 'all are shown at first');
		await p.click(`${doc}.fs1`);
		const one = await count(shown);
		const own = await p.value('[...document.querySelectorAll("#d1 .u.para")].filter(u => u.querySelector(".s1")).length');
		yes(one > 0 && one < whole, `${one} of ${whole} shown`);
		same(one, own, 'those with words of the speaker');
		await p.click(`${doc}.fs2`);
		yes(await count(shown) > one, 'a second speaker adds paragraphs');
		await p.click(`${doc}.fs2`);
		await p.click(`${doc}.ft:not(:checked)`);
		const both = await count(shown);
		yes(both <= one, 'a theme takes paragraphs away');
		same(both, await p.value(`[...document.querySelectorAll("#d1 .u.para")].filter(u => u.querySelector(".s1") &&
			u.querySelector("." + document.querySelector("#d1 .ft:checked").value)).length`), 'those with both');
		if (script)
			same(await p.value('document.querySelector("#d1 output").innerText'), `${both} of ${whole} paragraphs`);
		yes(await p.value('document.querySelector("#d1 h1, #d1 h2").getClientRects().length > 0'), 'the title stays');
		await p.click(`${doc}button`);
		same(await count(shown), whole, 'show all');
		same(p.complaints, []);
		await p.close();
	});
}

await test('a speaker ticked in one document is ticked in all, with the script', async () => {
	const two = make('two', `for d in 1 2; do sp-split -d $d testdata/press/in.txt | sp-quote -a; done | sp-show -o html`);
	const p = await browser.open(two);
	await p.click('#d1 .fs1');
	same(await p.value('document.querySelectorAll(".fs1:checked").length'), 2);
	await p.close();
});

await test('by keyboard: skip link, a box, a number', async () => {
	const p = await browser.open(pages.plain);
	await p.key('Tab');
	same(await p.value('document.activeElement.className'), 'skip');
	yes(await p.value('document.activeElement.getBoundingClientRect().left >= 0'), 'the skip link is shown');
	await p.key('Enter', 'Enter', '\r');
	same(await p.value('location.hash'), '#text');
	await p.key('Tab');
	same(await p.value('document.activeElement.type'), 'checkbox');
	await p.key(' ', 'Space', ' ');
	yes(await p.value('document.activeElement.checked'), 'Space ticks it');
	yes(await p.value(`${shown} < ${units}`), 'and filters');
	await p.key(' ', 'Space', ' ');
	for (let i = 0; i < 60 && await p.value('!document.activeElement.matches(".x .no")'); i++)
		await p.key('Tab');
	yes(await p.value('document.activeElement.matches(".x .no")'), 'a number is reached');
	const card = await p.value('getComputedStyle(document.activeElement, "::after").content');
	yes(card.includes('Daryush Kamrani') && card.includes('bytes'), `its card: ${card}`);
	yes(await p.value('getComputedStyle(document.activeElement, "::after").position === "absolute"'), 'is laid over the text');
	await p.close();
});

await test('by mouse: the card of a quotation, of a date in it, the note in the margin', async () => {
	const p = await browser.open(pages.plain);
	const card = selector => p.value(`getComputedStyle(document.querySelector(${JSON.stringify(selector)}), "::after").content`);
	same(await card('#b1005-1115'), 'none', 'no card at first');
	await p.hover('#b1005-1115');
	yes((await card('#b1005-1115')).includes('Daryush Kamrani · say'), 'who and cue');
	const lit = await p.value('getComputedStyle(document.querySelector(".u:has(#b1005-1115) .fq")).backgroundColor');
	yes(lit !== 'rgba(0, 0, 0, 0)', 'its note is lit');
	writeFileSync(join(folder, 'card.png'), await p.screenshot());
	await p.hover('#b1600-1609');
	yes((await card('#b1600-1609')).includes('P9D'), 'the date in the quotation');
	same(await card('#b1597-1648'), 'none', 'not both');
	await p.close();
	// of a name and a key phrase in a quotation the quotation has the word
	const q = await browser.open(pages.press);
	await q.hover('.q .k');
	const of = pseudo => q.value(`getComputedStyle(${pseudo}, "::after").content`);
	yes((await of('document.querySelector(".q .k").closest(".q")')).includes('Daryush Kamrani'), 'whose words');
	same(await of('document.querySelector(".q .k")'), 'none', 'no card of its own');
	await q.close();
});

// --- links

await test('every link leads somewhere, no name is given twice', async () => {
	for (const [name, page] of Object.entries(pages)) {
		const p = await browser.open(page);
		same(await p.value(`[...document.querySelectorAll('a')].map(a => a.getAttribute('href')).filter(h => !h.startsWith('#') ||
			!document.getElementById(h.slice(1)))`), [], `${name}: links without an end`);
		same(await p.value(`(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
			return ids.filter((id, i) => ids.indexOf(id) !== i) })()`), [], `${name}: names given twice`);
		await p.close();
	}
});

await test('statements made again lead to each other', async () => {
	const p = await browser.open(pages.plain);
	await p.click('.fr a');
	const there = await p.value('location.hash');
	const seen = () => p.value(`(() => { const r = document.querySelector(':target').getBoundingClientRect();
		return r.top >= 0 && r.bottom <= innerHeight })()`);
	yes(await seen(), `${there} is in sight`);
	await p.click(`.u:has(${there.replace('#', '#')}) .fr a`);
	yes(await p.value('location.hash') !== there, 'and back');
	yes(await seen(), 'in sight too');
	await p.close();
});

for (const script of [true, false]) {
	await test(`a permalink is followed though a filter hides it, ${script ? 'with' : 'without'} the script`, async () => {
		const p = await browser.open(`${pages.plain}#b1005-1115`, { script });
		yes(await p.value('document.querySelector(":target").getBoundingClientRect().top < innerHeight'), 'in sight at once');
		await p.click('.fs2');
		await p.value('location.hash = "#b2138-2261"');
		await new Promise(done => setTimeout(done, 100));
		yes(await p.value('document.querySelector(":target").getClientRects().length > 0'), 'shown');
		await p.close();
	});
}

// --- directions

await test('paragraphs from right to left are set right', async () => {
	for (const name of ['persian', 'arabic']) {
		const p = await browser.open(pages[name]);
		const off = await p.value(`[...document.querySelectorAll('.u.para .x')].filter(x => {
			const range = document.createRange();
			range.selectNodeContents(x);
			const right = Math.max(...[...range.getClientRects()].map(r => r.right));
			return getComputedStyle(x).direction !== 'rtl' || Math.abs(x.getBoundingClientRect().right - right) > 4;
		}).length`);
		same(off, 0, name);
		yes(await p.value(`document.querySelector('article').lang`) === (name === 'persian' ? 'fa' : 'ar'), 'lang');
		same(await p.value(`getComputedStyle(document.querySelector('.notes')).direction`), 'ltr', 'notes are ours');
		await p.close();
	}
});

// --- colours

const luminance = c => {
	const [r, g, b] = c.map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a, b) => {
	const [x, y] = [luminance(a), luminance(b)].sort((m, n) => n - m);
	return (x + 0.05) / (y + 0.05);
};
await test('the colours of speakers stand out from the paper, 3 to 1 (WCAG 1.4.11)', async () => {
	for (const dark of [false, true]) {
		const p = await browser.open(pages.plain, { dark });
		const colours = await p.value(`(() => { const e = document.createElement('i'); document.body.append(e);
			return ['--paper', ...[1, 2, 3, 4, 5, 6, 7, 8].map(k => '--k' + k)].map(name => {
				e.style.color = 'var(' + name + ')'; return getComputedStyle(e).color.match(/\\d+/g).map(Number) }) })()`);
		colours.slice(1).forEach((c, i) => yes(contrast(c, colours[0]) >= 3, `${dark ? 'dark' : 'light'}: --k${i + 1} ${contrast(c, colours[0])}`));
		await p.close();
	}
});

// --- accessibility

for (const [name, page] of Object.entries(pages)) {
	await test(`${name}: axe-core finds nothing serious, light and dark, wide and narrow`, async () => {
		const found = new Set();
		for (const dark of [false, true]) {
			for (const width of [1280, 390]) {
				const p = await browser.open(page, { dark, width });
				await p.value(axe + '; 0');
				const { violations } = await p.value('axe.run(document, { resultTypes: ["violations"] })');
				for (const v of violations)
					found.add(`${v.impact}: ${v.id}: ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary}`);
				await p.close();
			}
		}
		for (const one of found)
			console.log(`# ${name}: ${one.replace(/\s+/g, ' ')}`);
		same([...found].filter(one => /^(serious|critical)/.test(one)), []);
	});
}

// --- print

await test('printed, the text is there and the legend is not', async () => {
	const p = await browser.open(pages.plain);
	writeFileSync(join(folder, 'plain.pdf'), await p.pdf());
	const text = sh(`pdftotext -raw '${join(folder, 'plain.pdf')}' -`);
	const words = new Set(text.split(/\s+/));
	const missing = sh('sp-split testdata/press/in.txt | cut -f9').trim().split(/[ \n]/).filter(w => !words.has(w) && !/["\/]/.test(w));
	yes(missing.length < 8, `words that are not in it: ${missing}`);	// a number may stand close to a word
	yes(!text.includes('Show all'), 'the legend is printed');
	yes(text.includes('Daryush Kamrani, say'), 'the notes are printed');
	await p.close();
	const persian = await browser.open(pages.persian);
	writeFileSync(join(folder, 'persian.pdf'), await persian.pdf());
	await persian.close();
});

await test('in the dark', async () => {
	const p = await browser.open(pages.press, { dark: true });
	const [r] = await p.value(`getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).map(Number)`);
	yes(r < 60, 'dark paper');
	writeFileSync(join(folder, 'press-dark.png'), await p.screenshot(true));
	await p.close();
});

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
