# SPDX-License-Identifier: ISC
# Hundreds of expressions of time and what each means: the tables of test/expressions. A line is a
# document, told on Sunday, 18 February 2024; behind it, a tab ahead of each, what sp-date must say
# of it, in order and nothing else: "VALUE words", or "VALUE,mod=END,cal=solar words" where more than
# the value matters; see rows() of helper.bash.

load helper

@test "English: what is found, and what it means" {
	rows "$TOP/test/expressions/english.tsv" 7 ' ' sp-date -D 2024-02-18
}

@test "Persian: what is found, and what it means" {
	rows "$TOP/test/expressions/persian.tsv" 7 ' ' sp-date -D 2024-02-18
}

@test "Arabic: what is found, and what it means" {
	rows "$TOP/test/expressions/arabic.tsv" 7 ' ' sp-date -D 2024-02-18
}
