// SPDX-License-Identifier: ISC
// Chromium without a window, driven by its DevTools protocol over a pipe (descriptors 3 and 4,
// JSON with NUL ends): https://chromedevtools.github.io/devtools-protocol/
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const sleep = ms => new Promise(done => setTimeout(done, ms));

export class Browser {
	constructor(program = process.env.CHROMIUM || 'chromium') {
		this.profile = mkdtempSync(join(tmpdir(), 'sp-browser-'));
		const flags = ['--headless', '--remote-debugging-pipe', `--user-data-dir=${this.profile}`, '--no-first-run',
			'--disable-gpu', '--hide-scrollbars', '--disable-dev-shm-usage', '--force-device-scale-factor=1',
			'--disable-background-networking', '--disable-component-update', '--no-default-browser-check'];
		if (process.getuid() === 0)
			flags.push('--no-sandbox');	// its sandbox does not run as root
		flags.push(...(process.env.CHROMIUM_FLAGS || '').split(' ').filter(f => f !== ''));
		this.process = spawn(program, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
		this.ended = new Promise(done => this.process.on('exit', done));
		this.process.on('error', error => { console.error(String(error)); process.exit(1); });
		this.waiting = new Map();
		this.listeners = [];
		this.last = 0;
		let rest = '';
		this.process.stdio[4].setEncoding('utf8');
		this.process.stdio[4].on('data', bytes => {
			const messages = (rest + bytes).split('\0');
			rest = messages.pop();
			for (const message of messages)
				this.take(JSON.parse(message));
		});
	}

	take(message) {
		const call = this.waiting.get(message.id);
		if (call) {
			this.waiting.delete(message.id);
			message.error ? call.fail(new Error(`${call.method}: ${message.error.message}`)) : call.done(message.result);
		} else {
			for (const listener of this.listeners)
				listener(message);
		}
	}

	call(method, params = {}, sessionId) {
		const id = ++this.last;
		return new Promise((done, fail) => {
			this.waiting.set(id, { done, fail, method });
			this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
		});
	}

	// Another page: file and what becomes of it.
	async open(url, options = {}) {
		const { targetId } = await this.call('Target.createTarget', { url: 'about:blank' });
		const { sessionId } = await this.call('Target.attachToTarget', { targetId, flatten: true });
		const page = new Page(this, sessionId, targetId);
		await page.begin(options);
		await page.go(url);
		return page;
	}

	async close() {
		await this.call('Browser.close').catch(() => {});
		await this.ended;
		rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

class Page {
	constructor(browser, sessionId, targetId) {
		Object.assign(this, { browser, sessionId, targetId, complaints: [], requests: [] });
		browser.listeners.push(message => {
			if (message.sessionId === sessionId)
				this.notice(message.method, message.params);
		});
	}

	notice(method, params) {
		if (method === 'Runtime.exceptionThrown')
			this.complaints.push(params.exceptionDetails.exception?.description || params.exceptionDetails.text);
		if (method === 'Runtime.consoleAPICalled')
			this.complaints.push(params.args.map(a => a.value).join(' '));
		if (method === 'Log.entryAdded')
			this.complaints.push(params.entry.text);
		if (method === 'Network.requestWillBeSent')
			this.requests.push(params.request.url.slice(0, 200));
		if (method === 'Page.loadEventFired')
			this.loaded?.();
	}

	call(method, params) { return this.browser.call(method, params, this.sessionId); }

	async begin({ width = 1280, height = 900, dark = false, script = true }) {
		for (const domain of ['Page', 'Runtime', 'Log', 'Network', 'DOM'])
			await this.call(`${domain}.enable`);
		await this.size(width, height);
		await this.scheme(dark);
		await this.call('Emulation.setScriptExecutionDisabled', { value: !script });
	}

	size(width, height) {
		return this.call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
	}

	scheme(dark) {
		return this.call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }] });
	}

	async go(url) {
		const loaded = new Promise(done => { this.loaded = done; });
		await this.call('Page.navigate', { url });
		await loaded;
		await sleep(50);
	}

	// The value of an expression; works where scripts of the page do not run, too.
	async value(expression) {
		const { result, exceptionDetails } = await this.call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
		if (exceptionDetails)
			throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
		return result.value;
	}

	async point(selector) {
		const at = await this.value(`(() => {
			const e = document.querySelector(${JSON.stringify(selector)});
			e.scrollIntoView({ block: 'center' });
			const r = e.getClientRects()[0];
			return { x: r.left + Math.min(r.width / 2, 40), y: r.top + r.height / 2 };
		})()`);
		await sleep(30);
		return at;
	}

	async hover(selector) {
		await this.call('Input.dispatchMouseEvent', { type: 'mouseMoved', ...await this.point(selector) });
		await sleep(50);
	}

	async click(selector) {
		const at = await this.point(selector);
		for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
			await this.call('Input.dispatchMouseEvent', { type, ...at, button: type === 'mouseMoved' ? 'none' : 'left', clickCount: 1 });
		await sleep(80);
	}

	async key(key, code = key, text) {
		const codes = { Tab: 9, Enter: 13, Space: 32 };
		for (const type of ['keyDown', 'keyUp'])
			await this.call('Input.dispatchKeyEvent', {
				type, key, code, windowsVirtualKeyCode: codes[code], text: type === 'keyDown' ? text : undefined
			});
		await sleep(40);
	}

	async screenshot(whole = false) {
		const { data } = await this.call('Page.captureScreenshot', { format: 'png', captureBeyondViewport: whole });
		return Buffer.from(data, 'base64');
	}

	async pdf() {
		const { data } = await this.call('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
		return Buffer.from(data, 'base64');
	}

	close() { return this.browser.call('Target.closeTarget', { targetId: this.targetId }); }
}
