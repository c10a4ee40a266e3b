/* SPDX-License-Identifier: ISC */
/* Lines and pages: of any bytes, lines in order with nothing but white space between; pages counted up from 1. */
#include "harness.h"
#include "text/linenumber.h"
#include "text/page.h"

static bool
is_between(int32_t c)
{
	return utf_is_space(c) || utf_ends_line(c) || c == 0xFEFF;
}

static void
lines_hold(const struct lines *l, struct span source)
{
	size_t at = 0;

	for (size_t i = 0; i < l->n; i++) {
		const struct line *line = &l->line[i];

		must(line->start >= at && line->start < line->end && line->end <= source.len);
		must_all(span_cut(source, at, line->start), is_between);
		must(line->role == LINE_BODY && line->columns <= line->end - line->start);
		at = line->end;
	}
	must_all(span_cut(source, at, source.len), is_between);
}

static void
pages_hold(const struct lines *l, size_t pages, struct span source)
{
	size_t page = 1, at = 0;

	must(pages >= 1);
	for (size_t i = 0; i < l->n; i++) {
		const struct line *line = &l->line[i];

		must(line->start >= at && line->start < line->end && line->end <= source.len);
		must(line->page >= page && line->page <= page + 1 && line->page <= pages);
		must(line->role != LINE_MATTER && (!line->edge || line->role == LINE_BODY));
		page = line->page;
		at = line->end;
	}
	must(l->n == 0 || page == pages);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tables tables;
	static struct page_rules rules;
	static bool loaded;
	struct arena arena = { 0 };
	struct lines lines = { 0 };
	struct span source = arena_copy(&arena, (struct span){ (const char *)data, size });

	if (!loaded)
		page_rules_load(&rules, &tables, label_words_new(&tables));
	loaded = true;
	lines_read(&lines, source);
	lines_hold(&lines, source);
	linenumber_drop(&lines, source);
	pages_hold(&lines, pages_find(&rules, &lines, &arena, source), source);
	mem_free(lines.line);
	arena_free(&arena);
	return 0;
}
