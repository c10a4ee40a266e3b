/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tool/complain.h"
#include "tool/opt_table.h"

#ifndef SP_VERSION
#define SP_VERSION "0.0"
#endif

static void
help_row(const struct option_row *row)
{
	char letter[] = "-x, ", left[40];
	bool has_letter = row->letter < 256;
	const char *argument = row->argument == NULL ? "" : row->argument, *mark = has_letter ? " " : "=";

	letter[1] = (char)row->letter;
	(void)snprintf(left, sizeof(left), "  %s--%s%s%s", has_letter ? letter : "    ", row->name,
	    row->argument == NULL ? "" : mark, argument);
	(void)printf("%-26s %s\n", left, row->help);
}

/* Standard output is checked here as everywhere. */
static _Noreturn void
end_output(void)
{
	int wrong = ferror(stdout);

	if (fclose(stdout) != 0 || wrong) {
		complain("standard output", strerror(errno));
		exit(1);
	}
	exit(0);
}

void
help_print(const struct tool *tool)
{
	(void)printf("usage: %s [OPTION ...] %s\n%s\n\n", tool->name, tool->operands, tool->purpose);
	for (const struct option_row *row = tool->own; row != NULL && row->letter != 0; row++)
		help_row(row);
	for (size_t i = 0; shared_row(tool, i) != NULL; i++)
		help_row(shared_row(tool, i));
	(void)printf("\nThe manual: man %s, man 5 sp-records, man 7 sp\n", tool->name);
	end_output();
}

void
help_version(const struct tool *tool)
{
	(void)printf("%s (sp) %s\n", tool->name, SP_VERSION);
	end_output();
}

void
help_table(struct options *opt)
{
	struct table table;
	struct buf text = { 0 };

	table_load(&table, &opt->tables, opt->print_table, 1, TABLE_CELLS);
	if (table.rows == 0) {
		complain(opt->print_table, "no such table; sp-tables(5) lists them");
		exit(2);
	}
	table_print(&text, &table);
	(void)fwrite(text.p, 1, text.len, stdout);
	buf_free(&text);
	end_output();
}
