#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# sp-key(1).

load helper

setup() { cd "$D"; }

keys() { sp-key "$@" | cut -f7; }

@test 'a phrase of common words that comes again is a key phrase' {
	for i in 1 2 3 4; do printf 'We must look at ourselves in year %s. The weather was calm.\n\n' $i; done >talk.txt
	run -0 keys talk.txt
	assert_line 'look at ourselves'
}

@test 'who speaks, and how, is none' {
	for i in 1 2 3; do printf 'Governor Ashkan Behrami said that the salt marsh needs pumps.\n\n'; done >talk.txt
	run -0 keys talk.txt
	refute_output --partial Behrami
	refute_output --partial said
	assert_output --partial 'salt marsh'
}

@test '-n at most so many' {
	printf 'Salt marshes need pumps. Copper roofs need painters. Salt marshes flood.\n' >talk.txt
	run -0 keys -n 2 talk.txt
	[ "${#lines[@]}" -le 2 ]
}

@test 'what the background says too is less a key' {
	printf 'Salt marsh, salt marsh. Copper roof, copper roof.\n' >talk.txt
	for i in 1 2 3 4 5 6 7 8 9; do printf 'A copper roof and a copper roof.\n'; done >other.txt
	run -0 keys -n 1 --background other.txt talk.txt
	assert_output --regexp '[Ss]alt marsh'
}

@test 'a background that cannot be read' {
	run -2 --separate-stderr sp-key --background none.txt </dev/null
	[ "$stderr" = 'sp-key: none.txt: No such file or directory' ]
}
