# SPDX-License-Identifier: ISC
# usage: awk -v n=1000000 -f sentences.awk
# n sentences as sp-split would give them, a thousand a document: words of its own whose
# frequencies fall with their rank (Zipf), and every twentieth sentence said before, most with one word
# changed. The same on every machine: its numbers come from a generator of its own.
function next_number() {	# Lehmer's, modulo 2^31 - 1
	seed = (seed * 16807) % 2147483647
	return seed / 2147483647
}
function word_of_rank(rank, word) {	# two to five syllables, begun by the rank
	word = ""
	do {
		word = word substr("bdfgklmnprstvz", rank % 14 + 1, 1) substr("aeiou", int(rank / 14) % 5 + 1, 1)
		rank = int(rank / 70)
	} while (rank > 0)
	return word "n"
}
function any_word() {
	return word_of_rank(int(exp(next_number() * log(60000))) + 69)
}
function sentence(words, i, line) {
	line = "The " any_word()
	for (i = 2; i < words; i++)
		line = line " " any_word()
	return line "."
}
function again(line, word, many) {
	many = split(line, word, " ")
	if (next_number() < 0.3)
		return line
	i = int(next_number() * (many - 3)) + 2
	line = word[1]
	word[i] = any_word()
	for (i = 2; i <= many; i++)
		line = line " " word[i]
	return line
}
BEGIN {
	seed = 20240218
	for (k = 0; k < n; k++) {
		if (k % 1000 == 0) {
			at = 0
			info = "lang=en;"
		}
		line = k % 20 == 19 ? again(kept[int(next_number() * (k < 20000 ? int(k / 20) : 1000)) % 1000]) : sentence(int(next_number() * 14) + 8)
		if (k % 20 == 0)
			kept[int(k / 20) % 1000] = line
		printf "talk-%d.txt\t2024\t%d\t%d\tsent\t-\t-\t%spar=%d\t%s\n", k / 1000, at, at + length(line), info, k % 1000 / 5 + 1, line
		at += length(line) + 1
		info = ""
	}
}
