/* SPDX-License-Identifier: ISC */
#include <fcntl.h>
#include <unistd.h>

#include "base/digest.h"
#include "tap.h"

/* FIPS 180-4, examples: the message "abc", and none. */
static const char abc[] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
static const char none[] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
static const char abc_long[] = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
    "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";

static void
sums(struct span s, const char *want, const char *what)
{
	unsigned char digest[DIGEST];
	struct buf hex = { 0 };

	digest_of(digest, s);
	digest_write(&hex, digest);
	is(buf_span(&hex), want, what);
	buf_free(&hex);
}

static void
files(void)
{
	unsigned char digest[DIGEST], read[DIGEST];
	struct buf hex = { 0 };
	int ends[2];

	ok(pipe(ends) == 0 && write(ends[1], "abc", 3) == 3 && close(ends[1]) == 0, "a pipe");
	ok(digest_of_rest(digest, ends[0]) == 0, "of what a descriptor has");
	digest_write(&hex, digest);
	is(buf_span(&hex), abc, "it is the same");
	ok(digest_read(read, buf_span(&hex)) && memcmp(read, digest, DIGEST) == 0, "read back");
	ok(digest_of_rest(digest, -1) != 0, "no descriptor is an error");
	ok(!digest_read(read, SPAN("ab")), "too short");
	hex.p[5] = 'X';
	ok(!digest_read(read, buf_span(&hex)), "no digit");
	hex.p[5] = '/';
	ok(!digest_read(read, buf_span(&hex)), "nor is what is ahead of them");
	hex.p[5] = '`';
	ok(!digest_read(read, buf_span(&hex)), "or between them");
	hex.p[5] = 'g';
	ok(!digest_read(read, buf_span(&hex)), "or behind them");
	hex.p[5] = 'A';
	ok(!digest_read(read, buf_span(&hex)), "upper case is none of ours");
	(void)close(ends[0]);
	buf_free(&hex);
}

int
main(void)
{
	struct buf hex = { 0 };

	sums(SPAN("abc"), abc, "three bytes");
	sums((struct span){ NULL, 0 }, none, "none");
	digest_write_sha512(&hex, SPAN("abc"));
	is(buf_span(&hex), abc_long, "the long one");
	buf_free(&hex);
	files();
	return tap_end();
}
