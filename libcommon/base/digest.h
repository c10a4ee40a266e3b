/* SPDX-License-Identifier: ISC */
/* SHA-256 and SHA-512, of bytes at hand or of a file. */
#ifndef SP_DIGEST_H
#define SP_DIGEST_H

#include "base/buf.h"

enum { DIGEST = 32 };	/* bytes of SHA-256 */

void digest_of(unsigned char digest[DIGEST], struct span bytes);

/* Of all that can still be read from the descriptor. Returns 0 or errno. */
int digest_of_rest(unsigned char digest[DIGEST], int fd);

/* SHA-512, which is twice as fast where there is much; appended in hexadecimal digits. */
void digest_write_sha512(struct buf *to, struct span bytes);

/* Appends it in hexadecimal digits, lower case. */
void digest_write(struct buf *to, const unsigned char digest[DIGEST]);

/* Reads what digest_write() wrote, all of hex. False if it is anything else. */
bool digest_read(unsigned char digest[DIGEST], struct span hex);

#endif
