/* SPDX-License-Identifier: ISC */
/* Labels of turns: of any lines, pieces in order that begin and end at characters; asked again they are the same. */
#include "harness.h"
#include "text/line.h"
#include "text/turn.h"

static struct span *
lines_of(struct arena *a, struct span source, size_t *n)
{
	struct lines lines = { 0 };
	struct span *line;

	lines_read(&lines, source);
	line = arena_array(a, lines.n + 1, sizeof(*line));
	for (size_t i = 0; i < lines.n; i++)
		line[i] = line_text(&lines.line[i], source);
	*n = lines.n;
	mem_free(lines.line);
	return line;
}

static void
label_holds(const struct turn_label *l, struct span line)
{
	must(l->from <= l->to && l->to <= l->body && l->body <= line.len);
	if (utf_sound(line) < line.len)
		return;
	must(utf_sound(span_cut(line, 0, l->from)) == l->from);
	must(utf_sound(span_cut(line, 0, l->to)) == l->to);
	must(utf_sound(span_cut(line, 0, l->body)) == l->body);
	must(utf_sound(l->at) == l->at.len);
}

static void
notes_hold(const struct turns *turns, struct span text)
{
	size_t from, to;

	for (size_t at = 0; turns_find_note(turns, text, at, &from, &to); at = to) {
		must(from >= at && from < to && to <= text.len);
		must(turns_note(turns, span_cut(text, from, to - (text.p[to - 1] == ':'))));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tables tables;
	static struct label_words *words;
	struct arena arena = { 0 };
	size_t n;
	struct span source = arena_copy(&arena, (struct span){ (const char *)data, size });
	struct span *line = lines_of(&arena, source, &n);
	struct turns *once, *twice;

	if (words == NULL)
		words = label_words_new(&tables);
	once = turns_learn(words, &arena, line, n);
	twice = turns_learn(words, &arena, line, n);
	must(turns_any(once) == turns_any(twice));
	for (size_t i = 0; i < n; i++) {
		struct turn_label label, again;
		bool is_label = turns_label(once, line[i], &label);

		must(turns_label(twice, line[i], &again) == is_label);
		if (is_label) {
			label_holds(&label, line[i]);
			must(label.from == again.from && label.to == again.to && label.body == again.body);
			must(span_same(label.who, again.who) && span_same(label.at, again.at));
			must(turns_any(once));
		}
		must(turns_note(once, line[i]) == turns_note(twice, line[i]));
		must(!turns_end(once, line[i]) || turns_any(once));
	}
	once = turns_of_captions(words, &arena, line, n);
	notes_hold(once, source);
	arena_free(&arena);
	return 0;
}
