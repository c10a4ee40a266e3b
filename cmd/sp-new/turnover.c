/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "record/sink.h"
#include "tool/progress.h"
#include "turnover.h"

static void
fail(struct turnover *t, const char *path, const char *what)
{
	complain(path, what);
	t->failures++;
}

static void
save(struct turnover *t)
{
	double begin = progress_clock();
	struct out out;
	int error;

	if (t->unsaved == 0)
		return;
	error = state_begin(t->state, &out);
	if (error == 0) {
		ledger_write(&t->ledger, &out);
		error = state_commit(t->state, &out);
	}
	if (error != 0)
		fail(t, t->state->path, strerror(error));
	t->is_stuck = error != 0;
	t->unsaved = 0;
	t->saved_at = progress_clock();
	t->save_took = t->saved_at - begin;
}

/*
 * Remembers that a file is done. After each command the state is saved, unless
 * saving would take more than a fifth of the time: so a run that is killed
 * repeats little, and a large state costs little.
 */
static void
mark_done(struct turnover *t, const struct candidate *c, const struct content *content)
{
	if (!content_stays(content, c->path.p))
		return;		/* it was written to meanwhile, so it is due again */
	ledger_put(&t->ledger, c->key, content->digest);
	t->unsaved++;
	if (t->command != NULL && progress_clock() - t->saved_at >= 4 * t->save_took)
		save(t);
}

static void
put_name(struct turnover *t, const struct candidate *c)
{
	if (isatty(STDOUT_FILENO) == 1 && !t->null)
		sink_safe(&t->out->bytes, c->path);
	else
		buf_add(&t->out->bytes, c->path);
	buf_byte(&t->out->bytes, t->null ? '\0' : '\n');
	(void)out_record(t->out);
}

/* Shows a command line as one would type it: words that mean something else to a shell are quoted. */
static void
put_line(struct out *out, char **line)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./,:=+%@";

	for (char **word = line; *word != NULL; word++) {
		bool is_plain = **word != '\0' && strspn(*word, plain) == strlen(*word);

		buf_string(&out->bytes, word == line ? "" : " ");
		buf_string(&out->bytes, is_plain ? "" : "'");
		for (const char *p = *word; *p != '\0'; p++) {
			if (*p == '\'')
				buf_string(&out->bytes, "'\\'");
			buf_byte(&out->bytes, *p);
		}
		buf_string(&out->bytes, is_plain ? "" : "'");
	}
	buf_byte(&out->bytes, '\n');
	(void)out_record(out);
}

static void
run_command(struct turnover *t, const struct candidate *c, const struct content *content)
{
	char **line = command_line(t->command, c->path.p);
	struct buf why = { 0 };
	bool started = true;

	if (t->dry_run) {
		put_line(t->out, line);
	} else if (command_run(line, &why, &started) == 0) {
		mark_done(t, c, content);
	} else if (started) {
		fail(t, c->path.p, buf_cstring(&why));
	} else {
		complain(line[0], buf_cstring(&why));
		t->no_command = true;
	}
	buf_free(&why);
	mem_free(line);
}

static void
name_it(struct turnover *t, const struct candidate *c, const struct content *content)
{
	if (!t->null && memchr(c->path.p, '\n', c->path.len) != NULL) {
		fail(t, c->path.p, "a line feed in the name: use --null");
		return;
	}
	put_name(t, c);
	if (!t->dry_run)
		mark_done(t, c, content);
}

/* True if there is something to do, and now is the time. */
static bool
is_due(struct turnover *t, const struct candidate *c, struct content *content)
{
	int error = c->error != 0 ? c->error : content_read(content, c->path.p);

	if (error != 0) {
		fail(t, c->path.p, error == EINVAL ? "not a regular file" : strerror(error));
		return false;
	}
	return content->is_settled && content_is_quiet(content, time(NULL), t->quiet_time) &&
	    !ledger_has(&t->ledger, c->key, content->digest);
}

void
turnover_run(struct turnover *t, const struct candidate *candidate, size_t n)
{
	if (t->command != NULL)
		command_guard();
	t->saved_at = progress_clock();
	for (size_t i = 0; i < n && t->done < t->most && !t->no_command && !t->is_stuck; i++) {
		struct content content;

		if (command_signal() != 0 || t->out->error != 0)
			break;
		if (!is_due(t, &candidate[i], &content))
			continue;
		t->done++;
		if (t->command != NULL)
			run_command(t, &candidate[i], &content);
		else
			name_it(t, &candidate[i], &content);
	}
	/* names that could not be written are not done */
	if (out_flush(t->out))
		save(t);
}

int
turnover_end(const struct turnover *t, int status)
{
	command_obey();
	return t->no_command ? 2 : status;
}
