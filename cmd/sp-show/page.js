// SPDX-License-Identifier: ISC
// What the page does better with a script: it reads, links and filters without.
(() => {
	'use strict';
	const forms = [...document.querySelectorAll('form.legend')];
	const boxes = form => [...form.querySelectorAll('input')];

	// how many paragraphs of a document are left by its filter
	const count = form => {
		const units = [...form.parentElement.querySelectorAll('.u.para')];
		const left = units.filter(u => u.querySelector('.x').getClientRects().length > 0).length;
		const filtered = boxes(form).some(box => box.checked);
		form.querySelector('output').textContent = filtered ? `${left} of ${units.length} paragraphs` : '';
	};

	// a speaker or theme is chosen in all documents that have it
	const choose = changed => {
		for (const form of forms) {
			for (const box of boxes(form))
				if (box.value === changed.value)
					box.checked = changed.checked;
			count(form);
		}
	};

	const showAll = () => {
		for (const form of forms) {
			for (const box of boxes(form))
				box.checked = false;
			count(form);
		}
	};

	for (const form of forms) {
		form.addEventListener('change', event => choose(event.target));
		form.addEventListener('reset', () => setTimeout(showAll));
		if (boxes(form).some(box => box.checked))	// as the browser found the page when it was left
			count(form);
	}

	// what a link points to is shown, whatever the filter
	addEventListener('hashchange', () => {
		const target = document.getElementById(location.hash.slice(1));
		if (target && target.closest('.u') && target.getClientRects().length === 0) {
			showAll();
			target.scrollIntoView();
		}
	});
})();
