/* SPDX-License-Identifier: ISC */
/* sp-show: records as reading matter. */
#include <stdlib.h>
#include <string.h>

#include "page.h"
#include "tool/confine.h"
#include "tool/source.h"

enum { LONG_WIDTH = 256, LONG_COLOUR, LONG_TITLE, LONG_FIGURE, LONG_CAPTION };

struct own {
	struct show show;
	long width;		/* 0: as wide as the terminal */
	char colour;		/* second letter of auto, always, never */
};

static const struct option_row own[] = {
	{ 'o', "output", "FORMAT", "text, md or html (text)" },
	{ LONG_WIDTH, "width", "N", "columns of text, 20 to 500 (the terminal's, at most 100)" },
	{ LONG_COLOUR, "colour", "WHEN", "colours in text: auto, always or never" },
	{ LONG_TITLE, "title", "TEXT", "heading of the whole" },
	{ LONG_FIGURE, "figure", "FILE", "html: a picture ahead of the text, PNG or SVG; may be given again" },
	{ LONG_CAPTION, "caption", "TEXT", "html: what stands below the last figure" },
	{ 0, NULL, NULL, NULL }
};

static bool
take_figure(struct options *opt, struct show *show, const char *path)
{
	struct figure figure = { .bytes = options_file(opt, path), .name = path };

	figure.type = figure_type(figure.bytes);
	if (figure.type == NULL)
		return option_wrong(path, "neither PNG nor SVG");
	show->figure = mem_resize(show->figure, show->figures + 1, sizeof(*show->figure));
	show->figure[show->figures++] = figure;
	return true;
}

static bool
take(struct options *opt, int letter, const char *argument)
{
	static const char *const forms[SHOW_FORMS] = { "text", "md", "html" };
	struct own *settings = opt->own;

	switch (letter) {
	case LONG_WIDTH:
		return option_number("--width", argument, 20, 500, &settings->width);
	case LONG_COLOUR:
		settings->colour = *argument == '\0' ? '\0' : argument[1];
		if (strcmp(argument, "auto") != 0 && strcmp(argument, "always") != 0 && strcmp(argument, "never") != 0)
			return option_wrong("--colour", "want auto, always or never");
		return true;
	case LONG_TITLE:
		settings->show.title = show_words(&opt->tables.arena, argument);
		return true;
	case LONG_FIGURE:
		return take_figure(opt, &settings->show, argument);
	case LONG_CAPTION:
		if (settings->show.figures == 0)
			return option_wrong("--caption", "no --figure ahead of it");
		settings->show.figure[settings->show.figures - 1].caption = show_words(&opt->tables.arena, argument);
		return true;
	}
	for (settings->show.form = SHOW_TEXT; settings->show.form < SHOW_FORMS; settings->show.form++)
		if (strcmp(argument, forms[settings->show.form]) == 0)
			return true;
	return option_wrong("-o", "want text, md or html");
}

static const struct tool sp_show = {
	.name = "sp-show",
	.operands = "[FILE ...]",
	.purpose = "Lays documents out for reading, with what was found in them.",
	.shared = OPT_NAME | OPT_DATE | OPT_LANG | OPT_TABLES | OPT_FILES0,
	.own = own,
	.take = take
};

int
main(int argc, char *argv[])
{
	struct own settings = { .colour = 'u' };
	struct options opt = { .tool = &sp_show, .own = &settings };
	struct source in;
	struct sink out;
	struct page page;
	struct document doc = { 0 };

	options_read(&opt, argc, argv);
	options_sink(&opt, &out);
	settings.show.width = settings.width > 0 ? (unsigned)settings.width : out.width;
	settings.show.colour = settings.colour == 'l' || (settings.colour == 'u' && out.colour);
	page_begin(&page, &settings.show);
	source_open(&in, &opt);
	options_settle(&opt);
	confine(&opt);

	while (source_next(&in, &doc)) {
		show_document(&page, &doc, &out.out.bytes);
		if (!(out.prompt ? out_flush(&out.out) : out_record(&out.out)))
			break;
		document_empty(&doc);
	}
	if (settings.show.form == SHOW_HTML)
		page_end(&page, &out.out);
	source_close(&in);
	document_free(&doc);
	page_free(&page);
	mem_free(settings.show.figure);
	return options_end(&opt, &out, in.failures);
}
