#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What a page repeats, and what it does not: single cases. Whole documents: golden.bats, pdf.bats.

load helper

setup() { cd "$D"; }

# left: what sp-clean leaves of standard input, without the empty lines between paragraphs
left() { sp-clean - | grep .; }

@test "heads of left and right pages that say different things are known by their numbers" {
	run -0 left < <(printf '%s\n' \
		'Report on the tides                               1' '' 'The tide was late on Monday, and it was late again' 'on Tuesday, when the' \
		$'\f2                      Office of the Harbour Master' '' 'boats lay on the mud.')
	assert_output 'The tide was late on Monday, and it was late again on Tuesday, when the boats lay on the mud.'
}

@test "a list that counts on is no head of a page" {
	run -0 left < <(printf '%s\n' 'The council asked for two things.' '' '1 A light for the pier.' \
		$'\f2 A bell for the light.' '' 'Both were refused.')
	assert_line '1 A light for the pier.'
	assert_line '2 A bell for the light.'
}

@test "the number of a page above numbered lines is none of theirs" {
	run -0 left < <(
		printf '%s\n' 'Evidence of the pilot             1' ''
		for line in 1 2 3 4 5 6 7 8 9; do echo " $line  The witness said that boat $line had left the"; done
		printf '%s\n' $'\f2             Harbour Inquiry' ''
		for line in 1 2 3 4 5 6 7 8 9; do echo " $line  quay at noon and that nobody saw boat $line"; done
		printf '%s\n' $'\fEvidence of the pilot             3' ''
		for line in 1 2 3 4 5 6 7 8 9; do echo " $line  again, neither that night nor in any other"; done
	)
	refute_output --partial 'Inquiry'
	refute_output --partial 'Evidence'
	refute_output --partial '  '
}

@test "what the eye does not see leaves no two blanks, and no empty paragraph" {
	printf 'He came \342\201\240 home \342\200\213.\n\n\342\200\216\n\nShe went\302\255 \302\255on.\n' >in
	run -0 sp-clean in
	assert_output $'He came home .\n\nShe went on.'
}

@test "carriage returns as line ends, and one line feed at the end, take time as they are long" {
	{ yes $'a\r' | head -n "$(slow 300000)" | tr -d '\n'; echo; } >in
	run -0 timeout 20 sp-clean in
}
