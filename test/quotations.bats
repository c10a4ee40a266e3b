#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# Hundreds of quotations and whose they are: the tables of test/quotations. What sp-quote -i --scare
# must find stands behind each document as "WHO: words", or "WHO,form=mixed,as=he,cue=say: words"
# where more than the speaker matters; see rows() of helper.bash.

load helper

@test "English: what is said, and by whom" {
	rows "$TOP/test/quotations/english.tsv" 6 ': ' sp-quote -i --scare
}

@test "Persian: what is said, and by whom" {
	rows "$TOP/test/quotations/persian.tsv" 6 ': ' sp-quote -i --scare
}

@test "Arabic: what is said, and by whom" {
	rows "$TOP/test/quotations/arabic.tsv" 6 ': ' sp-quote -i --scare
}
