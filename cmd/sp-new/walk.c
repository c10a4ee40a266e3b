/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fnmatch.h>
#include <fts.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "walk.h"

/* Endings that editors and downloads give to files that are not the real one, or not yet. */
static const char *const unfinished[] = { "~", ".tmp", ".part", ".swp", ".filepart", ".crdownload" };

static bool
is_unfinished(struct span name)
{
	for (size_t i = 0; i < sizeof(unfinished) / sizeof(unfinished[0]); i++)
		if (span_ends(name, span_of(unfinished[i])))
			return true;
	return span_begins(name, SPAN("."));
}

static bool
is_matched(const struct walk *w, const char *name)
{
	for (size_t i = 0; i < w->matches; i++)
		if (fnmatch(w->match[i], name, FNM_PERIOD) == 0)
			return true;
	return w->matches == 0;
}

/* Is it the state, its lock, or a new state that a killed run left behind: FILE, FILE.lock, FILE.xxxxxx? */
static bool
is_state(const struct walk *w, const FTSENT *e)
{
	struct span name = span_of(e->fts_name), state;
	const struct stat *folder = e->fts_parent->fts_statp;

	if (w->state == NULL || folder->st_dev != w->state_device || folder->st_ino != w->state_folder)
		return false;
	state = span_of(w->state);
	return span_begins(name, state) && (name.len == state.len || name.p[state.len] == '.');
}

/* top: the operand's real path; behind: what the walk added to it. */
static void
add(struct walk *w, const char *path, const char *top, const char *behind, int error)
{
	struct candidate c = { .path = arena_copy(&w->arena, span_of(path)), .error = error };
	struct buf key = { 0 };

	buf_string(&key, top);
	if (*behind != '\0' && *behind != '/')
		buf_byte(&key, '/');
	buf_string(&key, behind);
	c.key = arena_copy(&w->arena, buf_span(&key));
	buf_free(&key);
	w->candidate = mem_grow(w->candidate, w->n, &w->capacity, sizeof(c));
	w->candidate[w->n++] = c;
}

static void
visit(struct walk *w, FTS *fts, FTSENT *e, const char *top, size_t top_len)
{
	const char *behind = e->fts_path + (e->fts_level > 0 ? top_len : strlen(e->fts_path));

	switch (e->fts_info) {
	case FTS_D:
		if (e->fts_level > 0 && *e->fts_name == '.')
			(void)fts_set(fts, e, FTS_SKIP);
		break;
	case FTS_F:
		if (e->fts_level == 0 ||
		    (!is_unfinished(span_of(e->fts_name)) && is_matched(w, e->fts_name) && !is_state(w, e)))
			add(w, e->fts_path, top, behind, 0);
		break;
	case FTS_DEFAULT:
		if (e->fts_level == 0)
			add(w, e->fts_path, top, behind, EINVAL);
		break;
	case FTS_DNR:
	case FTS_ERR:
	case FTS_NS:
		add(w, e->fts_path, top, behind, e->fts_errno);
		break;
	}
}

static int
by_name(const FTSENT **a, const FTSENT **b)
{
	return strcmp((*a)->fts_name, (*b)->fts_name);
}

void
walk_add(struct walk *w, const char *operand)
{
	char top[PATH_MAX];
	char *operands[] = { (char *)operand, NULL };
	FTS *fts;
	FTSENT *e;

	if (realpath(operand, top) == NULL) {
		add(w, operand, operand, "", errno);
		return;
	}
	fts = fts_open(operands, FTS_PHYSICAL | FTS_COMFOLLOW | FTS_NOCHDIR, by_name);
	if (fts == NULL) {
		add(w, operand, top, "", errno);
		return;
	}
	while ((e = fts_read(fts)) != NULL)
		visit(w, fts, e, strcmp(top, "/") == 0 ? "" : top, strlen(operand));
	if (errno != 0)		/* fts(3): 0 where all was gone through */
		add(w, operand, top, "", errno);
	(void)fts_close(fts);
}

static int
key_order(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;
	int order = span_order(x->key, y->key);

	return order != 0 ? order : span_order(x->path, y->path);
}

void
walk_settle(struct walk *w)
{
	size_t kept = 0;

	mem_sort(w->candidate, w->n, sizeof(*w->candidate), key_order);
	for (size_t i = 0; i < w->n; i++)
		if (kept == 0 || !span_same(w->candidate[kept - 1].key, w->candidate[i].key))
			w->candidate[kept++] = w->candidate[i];
	w->n = kept;
}

void
walk_free(struct walk *w)
{
	arena_free(&w->arena);
	mem_free(w->candidate);
}
