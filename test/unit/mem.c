/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdint.h>

#include "base/mem.h"
#include "tap.h"

static jmp_buf short_of;
static size_t wanted;

static void
fails(size_t bytes)
{
	wanted = bytes;
	longjmp(short_of, 1);
}

static void
shortage(void)
{
	struct arena a = { 0 };

	mem_on_failure(fails);
	if (setjmp(short_of) == 0) {
		mem_free(mem_array(SIZE_MAX / 2, 4));
		ok(false, "an overflow is a shortage");
	} else {
		same(wanted, SIZE_MAX, "an overflow is a shortage");
	}
	if (setjmp(short_of) == 0) {
		(void)arena_get(&a, SIZE_MAX - 3);
		ok(false, "in an arena too");
	} else {
		ok(true, "in an arena too");
	}
	if (setjmp(short_of) == 0) {
		(void)arena_array(&a, SIZE_MAX / 8, 16);
		ok(false, "and for an array in it");
	} else {
		ok(true, "and for an array in it");
	}
	arena_free(&a);
}

static void
arena(void)
{
	struct arena a = { 0 };
	size_t capacity = 0;
	uint64_t *n = NULL;
	struct arena_mark mark;
	struct span kept;
	char *odd = arena_get(&a, 3);
	void *next = arena_get(&a, 8);

	ok((uintptr_t)next % _Alignof(max_align_t) == 0 && (char *)next >= odd + 3, "pieces are aligned and apart");
	for (size_t i = 0; i < 100000; i++) {
		n = arena_grow(&a, n, i, &capacity, sizeof(*n));
		n[i] = i;
	}
	ok(n[0] == 0 && n[99999] == 99999, "a growing array keeps what was there");
	n = arena_array(&a, 2, sizeof(*n));
	n[1] = 7;
	capacity = 2;
	(void)arena_copy(&a, SPAN("a text is out of its way"));
	ok(arena_reserve(&a, n, 5, &capacity, sizeof(*n)) == n && capacity == 5, "the last piece grows where it is");
	ok(arena_reserve(&a, n, 3, &capacity, sizeof(*n)) == n && capacity == 5, "and does not shrink");
	next = arena_get(&a, 8);
	*(uint64_t *)next = 9;
	n = arena_reserve(&a, n, 100, &capacity, sizeof(*n));
	ok(n[1] == 7 && *(uint64_t *)next == 9 && capacity == 100, "another one moves");
	arena_free(&a);
	(void)arena_get(&a, 1);
	(void)arena_get(&a, a.room - 32);
	n = arena_array(&a, 2, sizeof(*n));
	capacity = 2;
	kept = arena_copy(&a, SPAN("letters"));
	ok(a.room == 8, "a little room is left behind a text");
	ok(arena_reserve(&a, n, 3, &capacity, sizeof(*n)) != n, "too little to be aligned");
	is(kept, "letters", "the text stays");
	is(arena_copy(&a, SPAN("text")), "text", "a copy");
	ok(strcmp(arena_copy(&a, (struct span){ "texts", 4 }).p, "text") == 0, "which is a C string too");
	same(arena_copy(&a, (struct span){ NULL, 0 }).len, 0, "a copy of nothing");
	ok(((char *)arena_array(&a, 4096, 1))[4095] == 0, "an array is zeroed");
	arena_empty(&a);
	odd = arena_get(&a, 10 * 1024 * 1024);
	odd[10 * 1024 * 1024 - 1] = 'x';
	arena_empty(&a);
	ok(a.block == NULL, "a large block does not stay");
	arena_empty(&a);
	kept = arena_copy(&a, SPAN("kept"));
	mark = arena_mark(&a);
	for (size_t i = 0; i < 3; i++) {
		next = arena_get(&a, 100);
		(void)arena_get(&a, 1024 * 1024);
		arena_back(&a, mark);
		ok(arena_get(&a, 100) == next, "back at a mark, the same room is free again");
		arena_back(&a, mark);
	}
	is(kept, "kept", "what was ahead of the mark stays");
	arena_free(&a);
	arena_back(&a, (struct arena_mark){ NULL, NULL, 0 });
	ok(a.block == NULL, "freed is empty");
}

int
main(void)
{
	size_t capacity = 0;
	int *p = NULL;

	for (size_t i = 0; i < 1000; i++) {
		p = mem_grow(p, i, &capacity, sizeof(*p));
		p[i] = (int)i;
	}
	ok(p[999] == 999 && capacity < 2048, "an array grows by doubling");
	ok(mem_idle(p, &capacity, sizeof(*p)) == p && capacity >= 1000, "a small one waits as it is");
	ok(mem_trim(p, 1, &capacity, sizeof(*p)) == p && capacity >= 1000, "and is not trimmed");
	p = mem_resize(p, capacity = 16 * 1024 * 1024, sizeof(*p));
	p = mem_trim(p, 4 * 1024 * 1024, &capacity, sizeof(*p));
	same(capacity, 4 * 1024 * 1024, "a large one is, to what it holds");
	p = mem_idle(p, &capacity, sizeof(*p));
	ok(p != NULL && capacity > 0 && capacity < 1024 * 1024, "of a large one a little room stays");
	p[capacity - 1] = 1;
	mem_free(p);
	capacity = 0;
	ok(mem_idle(NULL, &capacity, sizeof(*p)) == NULL && capacity == 0, "of none, none");
	p = mem_zeroed(100, sizeof(*p));
	ok(p[0] == 0 && p[99] == 0, "zeroed");
	p = mem_resize(p, 0, sizeof(*p));
	ok(p != NULL, "no things are still a place");
	mem_free(p);
	arena();
	shortage();
	return tap_end();
}
