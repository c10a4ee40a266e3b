/* SPDX-License-Identifier: ISC */
#include <sys/types.h>

#include <errno.h>
#include <sha2.h>
#include <unistd.h>

#include "base/digest.h"

void
digest_of(unsigned char digest[DIGEST], struct span bytes)
{
	SHA2_CTX sum;

	SHA256Init(&sum);
	SHA256Update(&sum, (const unsigned char *)bytes.p, bytes.len);
	SHA256Final(digest, &sum);
}

int
digest_of_rest(unsigned char digest[DIGEST], int fd)
{
	unsigned char bytes[32 * 1024];
	SHA2_CTX sum;
	ssize_t n;

	SHA256Init(&sum);
	while ((n = read(fd, bytes, sizeof(bytes))) != 0) {
		if (n > 0)
			SHA256Update(&sum, bytes, (size_t)n);
		else if (errno != EINTR)
			return errno;
	}
	SHA256Final(digest, &sum);
	return 0;
}

static void
write_digits(struct buf *to, const unsigned char *bytes, size_t n)
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < n; i++) {
		buf_byte(to, digits[bytes[i] >> 4]);
		buf_byte(to, digits[bytes[i] & 15]);
	}
}

void
digest_write(struct buf *to, const unsigned char digest[DIGEST])
{
	write_digits(to, digest, DIGEST);
}

void
digest_write_sha512(struct buf *to, struct span bytes)
{
	unsigned char digest[SHA512_DIGEST_LENGTH];
	SHA2_CTX sum;

	SHA512Init(&sum);
	SHA512Update(&sum, (const unsigned char *)bytes.p, bytes.len);
	SHA512Final(digest, &sum);
	write_digits(to, digest, sizeof(digest));
}

static int
digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool
digest_read(unsigned char digest[DIGEST], struct span hex)
{
	if (hex.len != 2 * (size_t)DIGEST)
		return false;
	for (size_t i = 0; i < DIGEST; i++) {
		int high = digit(hex.p[2 * i]), low = digit(hex.p[2 * i + 1]);

		if (high < 0 || low < 0)
			return false;
		digest[i] = (unsigned char)(high << 4 | low);
	}
	return true;
}
