/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "base/num.h"
#include "base/utf.h"
#include "text/linekey.h"

static void
add_blank(struct buf *key)
{
	if (key->len > 0 && key->p[key->len - 1] != ' ')
		buf_byte(key, ' ');
}

/* The ASCII at the front of the text but for digits and white space; how many bytes there are. */
static size_t
add_ascii(struct buf *key, struct span text)
{
	char *to = buf_room(key, text.len);
	size_t n = 0;

	for (; n < text.len; n++) {
		unsigned char c = (unsigned char)text.p[n];

		if (c >= 0x80 || utf_is_space(c) || utf_is_digit(c))
			break;
		to[n] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
	}
	key->len += n;
	return n;
}

/* One character, or a number. */
static size_t
add_odd(struct line_key *key, struct span text)
{
	unsigned long n;
	size_t len = num_read(text, 1000000, &n);
	int32_t c;

	if (len > 0) {
		if (key->numbers < LINE_KEY_NUMBERS)
			key->number[key->numbers++] = n;
		buf_byte(&key->text, '#');
		return len;
	}
	len = utf_read(text.p, text.p + text.len, &c);
	if (utf_is_space(c))
		add_blank(&key->text);
	else
		utf_fold(&key->text, span_cut(text, 0, len));
	return len;
}

void
line_key_read(struct line_key *key, struct span text)
{
	buf_cut(&key->text, 0);
	key->numbers = 0;
	if ((key->number[0] = num_roman(text)) > 0) {
		buf_string(&key->text, "#roman");
		key->numbers = 1;
		return;
	}
	while (text.len > 0) {
		size_t len = add_ascii(&key->text, text);

		if (len < text.len && text.p[len] == ' ') {
			add_blank(&key->text);
			len++;
		} else if (len < text.len) {
			len += add_odd(key, span_cut(text, len, text.len));
		}
		text = span_cut(text, len, text.len);
	}
}

/*
 * The distance cannot be less than the number of bytes that one has and the
 * other has not: most pairs are told apart by that.
 */
static bool
may_be_similar(struct span a, struct span b, size_t most)
{
	short count[64] = { 0 };
	size_t more = 0, less = 0;

	for (size_t i = 0; i < a.len; i++)
		count[a.p[i] & 63]++;
	for (size_t i = 0; i < b.len; i++)
		count[b.p[i] & 63]--;
	for (size_t i = 0; i < 64; i++) {
		more += count[i] > 0 ? (size_t)count[i] : 0;
		less += count[i] < 0 ? (size_t)-count[i] : 0;
	}
	return more <= most && less <= most;
}

/* Levenshtein distance is at most `most`: only the band of the table where it can be is filled, as long as it can. */
static bool
is_within(struct span a, struct span b, size_t most)
{
	unsigned short row[LINE_KEY_COLUMNS * 4 + 1], beyond = (unsigned short)(most + 1);

	for (size_t j = 0; j <= b.len; j++)
		row[j] = (unsigned short)j;
	for (size_t i = 1; i <= a.len; i++) {
		unsigned short corner = row[0], least;
		size_t from = i > most + 1 ? i - most - 1 : 1, to = i + most + 1 < b.len ? i + most + 1 : b.len;

		row[0] = (unsigned short)i;
		if (from > 1)
			row[from - 1] = beyond;
		least = row[from - 1];
		for (size_t j = from; j <= to; j++) {
			unsigned short change = (unsigned short)(corner + (a.p[i - 1] != b.p[j - 1]));
			unsigned short drop = (unsigned short)((row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1);

			corner = row[j];
			row[j] = change < drop ? change : drop;
			least = row[j] < least ? row[j] : least;
		}
		if (to < b.len)
			row[to + 1] = beyond;
		if (least > most)
			return false;
	}
	return row[b.len] <= most;
}

static bool
is_similar(struct span a, struct span b)
{
	size_t longer = a.len > b.len ? a.len : b.len, most = longer * 15 / 100;

	if (longer < 4 || longer > LINE_KEY_COLUMNS * 4 || a.len + most < b.len || b.len + most < a.len)
		return false;
	return may_be_similar(a, b, most) && is_within(a, b, most);
}

static int
word_order(const void *a, const void *b)
{
	return span_order(*(const struct span *)a, *(const struct span *)b);
}

/* The words of a key, sorted; returns how many, 0 if there are too many. */
static size_t
sorted_words(struct span key, struct span *word, size_t most)
{
	size_t n = 0;

	while (key.p != NULL && n < most) {
		word[n] = span_next(&key, ' ');
		n += word[n].len > 0;
	}
	if (key.p != NULL)
		return 0;
	mem_sort(word, n, sizeof(*word), word_order);
	return n;
}

/* "1182 Questions 5 May", "5 May Questions 1183": heads of left and right pages are often mirrored */
static bool
is_mirrored(struct span a, struct span b)
{
	struct span x[16] = { { NULL, 0 } }, y[16] = { { NULL, 0 } };
	size_t n = a.len == b.len ? sorted_words(a, x, 16) : 0;

	if (n < 2 || sorted_words(b, y, 16) != n)
		return false;
	/* "2/14 23-01234", "23-01234 3/14" */
	if (n == 2 && (memchr(x[0].p, '#', x[0].len) == NULL || memchr(x[1].p, '#', x[1].len) == NULL))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!span_same(x[i], y[i]))
			return false;
	return true;
}

bool
line_keys_alike(struct span a, struct span b)
{
	return span_same(a, b) || is_similar(a, b) || is_mirrored(a, b);
}
