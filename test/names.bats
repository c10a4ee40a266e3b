#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# Names and whom they mean: the tables of test/names. What sp-name must find stands behind each
# document as "CANONICAL: mention", or "CANONICAL,type=person: mention"; see rows() of helper.bash.

load helper

setup() {
	printf 'the judge\tLena Brandt\tf\nBert\tAlbert Lane\n' >"$D/people"
}

@test "English: names" {
	rows "$TOP/test/names/english.tsv" 7 ': ' sp-name -p "$D/people"
}

@test "Persian: names" {
	rows "$TOP/test/names/persian.tsv" 7 ': ' sp-name
}

@test "Arabic: names" {
	rows "$TOP/test/names/arabic.tsv" 7 ': ' sp-name
}
