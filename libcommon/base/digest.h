/* SPDX-License-Identifier: ISC */
/* SHA-256 of bytes in memory or of a file, SHA-512 of bytes in memory. */
#ifndef SP_DIGEST_H
#define SP_DIGEST_H

#include "base/buf.h"

enum { DIGEST = 32 };	/* bytes of SHA-256 */

/* The SHA-256 of these bytes. */
void digest_of(unsigned char digest[DIGEST], struct span bytes);

/* The SHA-256 of all that is left to read from the descriptor. Returns 0, or errno; the digest is then not set. */
int digest_of_rest(unsigned char digest[DIGEST], int fd);

/* Appends the SHA-512 of these bytes in lower-case hexadecimal: on much data it is twice as fast as SHA-256. */
void digest_write_sha512(struct buf *to, struct span bytes);

/* Appends a SHA-256 in lower-case hexadecimal. */
void digest_write(struct buf *to, const unsigned char digest[DIGEST]);

/* Reads what digest_write() wrote. False if hex is anything else, or longer. */
bool digest_read(unsigned char digest[DIGEST], struct span hex);

#endif
