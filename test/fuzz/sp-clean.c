/* SPDX-License-Identifier: ISC */
/*
 * sp-clean: of any bytes valid text without controls, lines of words with single
 * blanks. Cleaning that again may take a line away that now looks like the head
 * of a page, but puts no word in. That the documents of testdata stay as they
 * are is in golden.bats.
 */
#include "harness.h"
#include "sp-clean/clean.h"

/* False if it is no text. */
static bool
clean(struct span text, struct out *out)
{
	static struct tables tables;
	static struct splitter *splitter;
	struct split_settings settings = { .path = "fuzz" };
	struct document doc = { 0 };
	struct buf warning = { 0 };
	const struct body *body;
	bool is_text;

	if (splitter == NULL)
		splitter = splitter_new(&tables);
	doc.bytes = arena_copy(&doc.arena, text);
	is_text = split_body(splitter, &settings, &doc, &body, &warning) == NULL;
	if (is_text)
		must(clean_write(body, out));
	buf_free(&warning);
	document_free(&doc);
	return is_text;
}

/* Lines of words, one blank between two, an empty line between two of them. */
static void
lines_hold(struct span text)
{
	must(utf_sound(text) == text.len);
	for (size_t i = 0; i < text.len; i++) {
		char c = text.p[i], last = i == 0 ? '\n' : text.p[i - 1];

		must((unsigned char)c >= ' ' || c == '\n');
		must(c != ' ' || (last != ' ' && last != '\n'));
		must(c != '\n' || last != ' ');
	}
	if (text.len > 0)
		must(text.p[0] != '\n' && text.p[text.len - 1] == '\n' && memmem(text.p, text.len, "\n\n\n", 3) == NULL);
}

/* Entities and escapes that were spelled out are read the second time; so are times of captions in front, and a heading "%PDF-" is no text. */
static bool
is_spelled_out(struct span text)
{
	return captions_are(text) || span_begins(text, SPAN("%PDF-")) || (text.len > 0 && (memchr(text.p, '&', text.len) != NULL || memchr(text.p, '\\', text.len) != NULL));
}

/* Nothing but what is in `once`, in its order, blanks aside. */
static void
comes_of(struct span twice, struct span once)
{
	size_t k = 0;

	for (size_t i = 0; i < twice.len; i++) {
		if (twice.p[i] == ' ' || twice.p[i] == '\n')
			continue;
		while (k < once.len && once.p[k] != twice.p[i])
			k++;
		must(k++ < once.len);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct out once = { .fd = -1 }, twice = { .fd = -1 };

	if (clean((struct span){ (const char *)data, size }, &once))
		lines_hold(buf_span(&once.bytes));
	if (!is_spelled_out(buf_span(&once.bytes))) {
		must(clean(buf_span(&once.bytes), &twice));
		lines_hold(buf_span(&twice.bytes));
		comes_of(buf_span(&twice.bytes), buf_span(&once.bytes));
	}
	buf_free(&once.bytes);
	buf_free(&twice.bytes);
	return 0;
}
