/* SPDX-License-Identifier: ISC */
/* quanteda: mappings of categories, lists of patterns below them. The only file that knows libyaml. */
#include <yaml.h>

#include "base/mem.h"
#include "import.h"

enum { DEPTH = 64 };

/* Where the reader stands: inside which mappings and lists, under which category. */
struct place_in_tree {
	struct buf theme;
	size_t theme_len[DEPTH];	/* of the category at each level */
	bool is_list[DEPTH], wants_key[DEPTH];
	size_t depth;
};

static bool
enter(struct place_in_tree *at, bool list)
{
	if (at->depth + 1 >= DEPTH)
		return false;
	at->depth++;
	at->is_list[at->depth] = list;
	at->wants_key[at->depth] = !list;
	at->theme_len[at->depth] = at->theme.len;
	return true;
}

static void
leave(struct place_in_tree *at)
{
	at->depth--;
	if (at->depth > 0 && !at->is_list[at->depth]) {
		at->wants_key[at->depth] = true;
		buf_cut(&at->theme, at->theme_len[at->depth]);
	}
}

static void
scalar(struct import *im, struct place_in_tree *at, const yaml_event_t *event)
{
	struct span text = { (const char *)event->data.scalar.value, event->data.scalar.length };
	size_t line = event->start_mark.line + 1;

	if (at->depth > 0 && at->wants_key[at->depth]) {
		buf_cut(&at->theme, at->theme_len[at->depth]);
		if (at->theme.len > 0)
			buf_byte(&at->theme, '/');
		buf_add(&at->theme, text);
		at->wants_key[at->depth] = false;
		return;
	}
	import_rule(im, buf_span(&at->theme), text, SPAN("1"), line);
	if (at->depth > 0 && !at->is_list[at->depth]) {
		at->wants_key[at->depth] = true;
		buf_cut(&at->theme, at->theme_len[at->depth]);
	}
}

/* NULL, or what is wrong. */
static const char *
take(struct import *im, struct place_in_tree *at, const yaml_event_t *event)
{
	struct span none = { "", 0 };

	switch (event->type) {
	case YAML_MAPPING_START_EVENT:
	case YAML_SEQUENCE_START_EVENT:
		return enter(at, event->type == YAML_SEQUENCE_START_EVENT) ? NULL : "categories too deep";
	case YAML_MAPPING_END_EVENT:
	case YAML_SEQUENCE_END_EVENT:
		leave(at);
		return NULL;
	case YAML_SCALAR_EVENT:
		scalar(im, at, event);
		return NULL;
	case YAML_ALIAS_EVENT:
		import_warn(im, event->start_mark.line + 1, "an alias has no counterpart, left out", none);
		if (at->depth > 0 && !at->is_list[at->depth])
			at->wants_key[at->depth] = true;
		return NULL;
	default:
		return NULL;
	}
}

const char *
import_yaml(struct import *im, struct span text)
{
	yaml_parser_t parser;
	yaml_event_t event;
	struct place_in_tree *at;
	const char *wrong = NULL;
	bool done = false;

	if (yaml_parser_initialize(&parser) == 0)
		return "out of memory";
	at = mem_zeroed(1, sizeof(*at));
	yaml_parser_set_input_string(&parser, (const unsigned char *)text.p, text.len);
	while (!done && wrong == NULL) {
		if (yaml_parser_parse(&parser, &event) == 0) {
			import_warn(im, parser.problem_mark.line + 1, parser.problem != NULL ? parser.problem : "bad YAML",
			    (struct span){ "", 0 });
			wrong = "no YAML";
			break;
		}
		done = event.type == YAML_STREAM_END_EVENT;
		wrong = take(im, at, &event);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	buf_free(&at->theme);
	mem_free(at);
	return wrong != NULL ? wrong : im->rules == 0 ? "no dictionary: no category with a word" : NULL;
}
