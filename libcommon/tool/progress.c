/* SPDX-License-Identifier: ISC */
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "tool/progress.h"

static const double first = 1, every = 0.25;	/* seconds */

static size_t shown;	/* columns of the line that stands on the terminal */

double
progress_clock(void)
{
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* A line that cannot be shown is no failure. */
static void
put(const struct buf *line)
{
	ssize_t written = write(STDERR_FILENO, line->p, line->len);

	(void)written;
}

void
progress_wipe(void)
{
	struct buf line = { 0 };

	if (shown == 0)
		return;
	buf_byte(&line, '\r');
	for (; shown > 0; shown--)
		buf_byte(&line, ' ');
	buf_byte(&line, '\r');
	put(&line);
	buf_free(&line);
}

static bool
is_wanted(const struct options *opt)
{
	struct stat st;

	if (isatty(STDERR_FILENO) != 1)
		return false;
	if ((opt->tool->shared & OPT_FORMAT) == 0)
		return true;	/* it puts out no records */
	return isatty(STDOUT_FILENO) != 1 && fstat(STDOUT_FILENO, &st) == 0 && !S_ISFIFO(st.st_mode) && !S_ISSOCK(st.st_mode);
}

static uint64_t
size_of(int error, const struct stat *st)
{
	return error == 0 && S_ISREG(st->st_mode) ? (uint64_t)st->st_size : 0;
}

void
progress_begin(struct progress *p, const struct options *opt)
{
	struct stat st;

	*p = (struct progress){ .fd = -1 };
	if (!is_wanted(opt))
		return;
	p->tool = opt->tool->name;
	p->began = progress_clock();
	p->next = p->began + first;
	if (opt->files0 != NULL)
		return;
	for (size_t i = 0; i < opt->operands; i++)
		p->total += size_of(stat(opt->operand[i], &st), &st);
	if (opt->operands == 0)
		p->total = size_of(fstat(STDIN_FILENO, &st), &st);
}

void
progress_input(struct progress *p, int fd)
{
	struct stat st;

	if (p->tool == NULL)
		return;
	p->passed += p->size;
	p->size = size_of(fstat(fd, &st), &st);
	p->fd = fd;
}

/* Bytes that were read; no more than there are, as a file may grow. */
static uint64_t
position(const struct progress *p)
{
	off_t at = p->size > 0 ? lseek(p->fd, 0, SEEK_CUR) : 0;
	uint64_t read = p->passed + (at > 0 ? (uint64_t)at : 0);

	return read > p->total ? p->total : read;
}

static void
number(struct buf *line, size_t n, const char *what)
{
	buf_number(line, n);
	buf_string(line, what);
}

static void
put_remains(struct buf *line, const struct progress *p, double passed)
{
	uint64_t read = position(p);
	size_t left;

	if (p->total == 0 || read == 0)
		return;
	left = (size_t)(passed / (double)read * (double)(p->total - read));
	buf_string(line, ", ");
	number(line, (size_t)(read * 100 / p->total), " %, ");
	number(line, left / 60, ":");
	buf_padded(line, left % 60, 2);
	buf_string(line, " left");
}

static void
show(const struct progress *p, double passed)
{
	struct buf line = { 0 };

	progress_wipe();
	buf_string(&line, p->tool);
	buf_string(&line, ": ");
	number(&line, p->documents, " documents, ");
	number(&line, p->records, " records, ");
	number(&line, (size_t)((double)p->records / passed), " records/s");
	put_remains(&line, p, passed);
	put(&line);
	shown = line.len;
	buf_free(&line);
}

void
progress_records(struct progress *p, size_t records, bool done)
{
	double now;

	if (p->tool == NULL)
		return;
	p->documents += done;
	p->records += records;
	now = progress_clock();
	if (now < p->next)
		return;
	show(p, now - p->began);
	p->next = now + every;
}

void
progress_end(struct progress *p)
{
	if (p->tool != NULL)
		progress_wipe();
	p->tool = NULL;
}
