/* SPDX-License-Identifier: ISC */
#include <sys/types.h>

#include <sha2.h>

#include "encode.h"

void
base64(struct buf *to, struct span bytes)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < bytes.len; i += 3) {
		size_t left = bytes.len - i;
		unsigned long three = (unsigned long)(unsigned char)bytes.p[i] << 16;

		if (left > 1)
			three |= (unsigned long)(unsigned char)bytes.p[i + 1] << 8;
		if (left > 2)
			three |= (unsigned char)bytes.p[i + 2];
		buf_byte(to, digits[three >> 18]);
		buf_byte(to, digits[three >> 12 & 63]);
		buf_byte(to, left > 1 ? digits[three >> 6 & 63] : '=');
		buf_byte(to, left > 2 ? digits[three & 63] : '=');
	}
}

void
policy_hash(struct buf *to, struct span bytes)
{
	unsigned char digest[SHA256_DIGEST_LENGTH];
	SHA2_CTX sum;

	SHA256Init(&sum);
	SHA256Update(&sum, (const unsigned char *)bytes.p, bytes.len);
	SHA256Final(digest, &sum);
	buf_string(to, "'sha256-");
	base64(to, (struct span){ (const char *)digest, sizeof(digest) });
	buf_byte(to, '\'');
}
