# SPDX-License-Identifier: ISC
# The calendars, seen from outside: sp-date --to.

load helper

# day WORDS CALENDAR DATE: the day that the words name is that date in the calendar
day() {
	local got
	got=$(printf '%s\n' "$1" | sp-date --to "$2") || true
	[ "$got" = "$3" ] || { echo "$1 is $got, not $3, in $2"; return 1; }
}

@test "solar days" {
	day '29 Bahman 1402' gregorian 2024-02-18
	day '22 Bahman 1357' gregorian 1979-02-11
	day '22 Bahman 1403' gregorian 2025-02-10
	day '19 Bahman 1357' gregorian 1979-02-08
	day '22 Farvardin 1403' gregorian 2024-04-10
	day '1 Farvardin 1403' gregorian 2024-03-20
	day '30 Esfand 1403' gregorian 2025-03-20
	day '30 Esfand 1402' gregorian -
	day '۱۴۰۲/۱۱/۲۹' gregorian 2024-02-18
	day 'March 21, 1979' solar 1358-01-01
	day '20 March 2124' solar 1503-01-01
}

@test "lunar days, as two lands keep them" {
	day '12 March 2024' lunar 1445-09-01
	day '12 March 2024' umalqura 1445-09-02
	day '10 October 680 CE' civil 0061-01-07
	day '10 Muharram 61 AH' julian 0680-10-10
	day '10 Muharram 61 AH' gregorian 0680-10-13
	day '17 رجب 1445هـ' gregorian 2024-01-29
	day '١٠ محرم ١٤٤٥ هـ' gregorian 2023-07-28
	day '2078-01-01' umalqura -
}

@test "Julian days" {
	day '14 October 1582' julian 1582-10-04
	day '7 November 1917' julian 1917-10-25
}

@test "a file of dates, line by line" {
	printf '2024-02-18\n29 Bahman 1402\n' >"$D/dates"
	run -0 --separate-stderr sp-date --to solar "$D/dates"
	assert_output $'1402-11-29\n1402-11-29'
	run -1 --separate-stderr sp-date --to solar "$D/none"
	assert_equal "$stderr" "sp-date: $D/none: No such file or directory"
}
