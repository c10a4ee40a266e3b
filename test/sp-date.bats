# SPDX-License-Identifier: ISC
# sp-date: what is found, what it means, what does not fit.

load helper

# dates [OPTION ...]: value and words of each expression in standard input, told on 18 February 2024
dates() {
	sp-date -D 2024-02-18 "$@" | cut -f 7,9
}

# say TEXT EXPECTED ...: each EXPECTED is "value words"
say() {
	local text=$1 want=''
	shift
	for line in "$@"; do
		want+=${line%% *}$'\t'${line#* }$'\n'
	done
	diff <(printf '%s' "$want") <(printf '%s\n' "$text" | dates)
}

# warned TEXT: the findings of a careful reader
warned() {
	printf '%s\n' "$1" | sp-date -D 2024-02-18 | grep -o 'warn=[a-z,-]*' | tr '\n' ' '
}

@test "days of the Gregorian calendar, in the shapes that presses use" {
	say 'Issued 18 /Feb/ 2024.' '2024-02-18 18 /Feb/ 2024'
	say 'Issued February 18, 2024.' '2024-02-18 February 18, 2024'
	say 'Issued on Sunday, 18 February 2024, at noon.' '2024-02-18 Sunday, 18 February 2024' '2024-02-18T12:00 noon'
	say 'Issued the 18th of February 2024.' '2024-02-18 the 18th of February 2024'
	say 'Issued 2024-02-18, 18.02.2024 and 26/7/2017.' '2024-02-18 2024-02-18' '2024-02-18 18.02.2024' '2017-07-26 26/7/2017'
	say 'Issued 8-Feb-2023.' '2023-02-08 8-Feb-2023'
	say 'Issued Mon 30 - May 2016.' '2016-05-30 Mon 30 - May 2016'
}

@test "days and decades of the solar calendar" {
	say 'The decree of 29 Bahman 1402 stands.' '2024-02-18 29 Bahman 1402'
	say 'They recalled the 19th of Dey, 1356.' '1978-01-09 the 19th of Dey, 1356'
	say 'Prices rose in the 1360s.' '1981-03-21/1991-03-20 the 1360s'
	say 'بیانیه در ۲۹ بهمن‌ماه ۱۴۰۲ آمد.' '2024-02-18 ۲۹ بهمن‌ماه ۱۴۰۲'
	say 'جلسه پنجم مهر ۵۹ بود.' '1980-09-27 پنجم مهر ۵۹'
	say 'تاریخ: ۱۴۰۲/۱۱/۲۹' '2024-02-18 ۱۴۰۲/۱۱/۲۹'
}

@test "days of the lunar calendar" {
	say 'It happened on 10 Muharram 1445 AH.' '2023-07-28 10 Muharram 1445 AH'
	say "Dhou'l-Hijjah 12, 1399 AH was a feast." "1979-11-02 Dhou'l-Hijjah 12, 1399 AH"
	say 'All that was on Ashura in 61 AH.' '0680-10-13 Ashura in 61 AH'
	say 'صدر في ١٠ محرم ١٤٤٥ هـ.' '2023-07-28 ١٠ محرم ١٤٤٥ هـ'
}

@test "relative times count from the document" {
	say 'They came yesterday and leave tomorrow.' '2024-02-17 yesterday' '2024-02-19 tomorrow'
	say 'He arrived last Friday.' '2024-02-16 last Friday'
	say 'The vote is twelve days away.' '2024-03-01 twelve days away'
	say 'It was signed five decades ago.' '197 five decades ago'
	say 'Last week the house sat; next month it will not.' '2024-W06 Last week' '2024-03 next month'
	say 'The fund fell in the third quarter of last year.' '2023-Q3 the third quarter of last year'
	say 'پریروز و سه‌شنبه‌ی گذشته باران بود.' '2024-02-16 پریروز' '2024-02-13 سه‌شنبه‌ی گذشته'
	say 'وقع ذلك قبل خمسة عقود.' '197 قبل خمسة عقود'
}

@test "beside the time told of: the year before, the day after" {
	say 'In 1999 sales doubled from the year before.' '1999 1999' '1998 the year before'
	say 'He came on 3 May 2001 and left the day after.' '2001-05-03 3 May 2001' '2001-05-04 the day after'
	say 'The day before he left, it rained.'
	say 'It will be shut over the next month or so.' '2024-03 the next month or so'
}

@test "days that are counted, and the edges of months and years" {
	say 'The first day of May is free.' '2024-05-01 The first day of May'
	say 'It is kept on the third day of Ramadan 1445.' '2024-03-13 the third day of Ramadan 1445'
	say 'The 31st day of April 2001 was named.' '- The 31st day of April 2001'
	say 'On the second day they rested.' '- the second day'
	say 'It fell in the final weeks of 1944.' '1944 the final weeks of 1944'
	say 'They met in the first days of April 2001.' '2001-04 the first days of April 2001'
	say 'Roads close in the rainy season.' '- the rainy season'
}

@test "a word ahead that belongs to something else" {
	say 'He noted that last week rain fell.' '2024-W06 last week'
	say 'Trade rose following last month'"'"'s fall.' '2024-01 last month'
	say 'To some it seemed that four days were too few.' 'P4D four days'
	say 'Its third quarter was weak.' '2023-Q3 third quarter'
}

@test "the past by itself, this day, as soon as" {
	say 'In the past, they often met.' 'PAST_REF the past'
	say 'The custom is alive to this day.' 'PRESENT_REF this day'
	say 'The team may leave as soon as Tuesday.' '2024-02-20 Tuesday'
	say 'The temple dates from ca. 466 BC.' 'BC0466 ca. 466 BC'
}

@test "after so many months, a year earlier is no quarter" {
	say 'The third quarter was good. In the first nine months profit doubled from a year earlier.' \
		'2023-Q3 The third quarter' 'P9M the first nine months' '2022 a year earlier'
}

@test "a story goes on in the year that is said again and again" {
	say 'In June 1776 they sailed. By 1777 all knew of 1777. Of 1777 songs are sung. They landed in August, in 1778, in 1779, and in 1780.' \
		'1776-06 June 1776' '1777 1777' '1777 1777' '1777 1777' '1777-08 August' '1778 1778' '1779 1779' '1780 1780'
}

@test "planned, scheduled, heard in May: what is still to come" {
	say 'They planned a march on Wednesday and were planning to meet on Thursday.' '2024-02-21 Wednesday' '2024-02-22 Thursday'
	say 'The vote was scheduled for Tuesday.' '2024-02-20 Tuesday'
	say 'It had been scheduled for Tuesday.' '2024-02-13 Tuesday'
	say 'The case is heard in May.' '2024-05 May'
	say 'The case was heard in May.' '2023-05 May'
	say 'On Friday, when she gave up her vacation plans, the road was shut.' '2024-02-16 Friday'
}

@test "at the time, that time, one day to come" {
	say 'He was a clerk at the time, and since that time he has not written.' 'PAST_REF the time' 'PAST_REF that time'
	say 'At the time of the flood, and for that time, he wrote.'
	say 'The town will one day be free.' 'FUTURE_REF one day'
	say 'He stayed one day and left.' 'P1D one day'
}

@test "a daily is a newspaper where its name follows" {
	say 'So writes the Party daily Zarya, and a state-run daily Novosti.'
	say 'The daily Mass is short; they report daily to Rome.' 'P1D daily' 'P1D daily'
}

@test "seasons and nights share the end of their range" {
	say 'Rain fell in the spring and summer of 1979.' '1979-SP the spring' '1979-SU summer of 1979'
	say 'They tried on the night of 3-4 May 1904.' '1904-05-03TNI the night of 3' '1904-05-04 4 May 1904'
}

@test "a chronicle: the year ahead of a colon" {
	say '1979: the landing.' '1979 1979'
	say 'Flight 1979:12 is late.'
}

@test "a story does not go on from a year it looks back to" {
	say 'They sailed in 1776, in 1777, in 1778 and in 1780. Carthy, at sea since 1513, was lost in 1781. It had been known since 1513. The following year it was found.' \
		'1776 1776' '1777 1777' '1778 1778' '1780 1780' '1513 1513' '1781 1781' '1513 1513' '1782 The following year'
	say 'On 14 November 1951 it snowed. In 1953, in 1954, in 1955 and in 1956 it did not. On 13 November 1952 they marched. They stopped on 14 November.' \
		'1951-11-14 14 November 1951' '1953 1953' '1954 1954' '1955 1955' '1956 1956' '1952-11-13 13 November 1952' '1952-11-14 14 November'
}

@test "without a document date relative times stay open" {
	run -0 --separate-stderr sh -c 'echo "yesterday, last Friday, two years ago" | sp-date | cut -f 7'
	assert_output $'-\n-\n-'
}

@test "D10 the clock is not asked" {
	traced	# a library is loaded ahead, as a tracer would be
	run -0 --separate-stderr sh -c 'echo "yesterday" | faketime 2038-01-20 sp-date | cut -f 7'
	assert_output -- '-'
}

@test "lengths, repetitions, vague times" {
	say 'It took two hours and 30 minutes.' 'PT2H30M two hours and 30 minutes'
	say 'In the past few decades nothing changed.' 'PXDE the past few decades'
	say 'It lasted more than three weeks.' 'P3W more than three weeks'
	say 'They meet every two years and report daily.' 'P2Y every two years' 'P1D daily'
	say 'He is there now and will be in the future.' 'PRESENT_REF now' 'FUTURE_REF the future'
	run -0 --separate-stderr sh -c 'echo "He is there now." | sp-date --no-vague'
	assert_output ''
}

@test "early, late and the middle" {
	run -0 --separate-stderr sh -c 'echo "in mid-1980, early 2023 and the end of May 2001" | sp-date | cut -f 7-8 | grep -o "^[0-9-]*\|mod=[A-Z]*"'
	assert_output $'1980\nmod=MID\n2023\nmod=START\n2001-05\nmod=END'
}

@test "ranges share their parts" {
	say 'Talks ran from 9 to 18 January 1978.' '1978-01-09 9' '1978-01-18 18 January 1978'
	say 'It rained from May 15 to August 16, 1988.' '1988-05-15 May 15' '1988-08-16 August 16, 1988'
	say 'The war of 499-493 BC was long.' 'BC0499 499' 'BC0493 493 BC'
}

@test "times of the day, and zones by name" {
	say 'It began at 6:36 am Tehran time on 1 Farvardin 1403.' '2024-03-20T06:36+03:30 6:36 am Tehran time on 1 Farvardin 1403'
	say 'He spoke Sunday morning.' '2024-02-18TMO Sunday morning'
	say 'صبح یکشنبه ۲۹ بهمن ۱۴۰۲ دیدار کردند.' '2024-02-18TMO صبح یکشنبه ۲۹ بهمن ۱۴۰۲'
}

@test "hours in words need no other word of time beside them" {
	say "We sit down at seven o'clock." "2024-02-18T07:00 seven o'clock"
	say 'Doors close at eleven p.m. and reopen at six am.' '2024-02-18T23:00 eleven p.m.' '2024-02-18T06:00 six am'
	say 'I for one am glad.'
	say "He came on 3 May 2001. At five o'clock he slept. The next morning he left." '2001-05-03 3 May 2001' \
		"2024-02-18T05:00 five o'clock" '2001-05-04TMO The next morning'
}

@test "words that are no times" {
	say 'The Friday Imam led the Friday prayers.'
	say 'She may march on; the second son has the sun in mind.'
	say 'از خیابان پانزده خرداد گذشتند.'
	say 'امام جمعه شهر سخن گفت.'
	say 'Page 1985, bill no. 2001, $1999 and version 1.2.2024.5 are numbers.'
}

@test "a pair of calendars: agreement is told" {
	run -0 --separate-stderr sh -c 'echo "the 22nd of Bahman (February 11th) rallies" | sp-date -D 2024-02-18 | cut -f 7-8'
	assert_output $'2024-02-11\ttype=DATE;cal=solar;from=2024-02-11;to=2024-02-11;native=1402-11-22;pair=agree;anchor=document;rule=day-month
2024-02-11\ttype=DATE;cal=gregorian;from=2024-02-11;to=2024-02-11;pair=agree;anchor=pair;rule=day-month'
	run -0 --separate-stderr sh -c 'echo "يوم 17 رجب 1445هـ الموافق 29 يناير 2024م" | sp-date | grep -c pair=agree'
	assert_output 2
	run -0 --separate-stderr sh -c 'echo "on 1 Ramadan 1445 (12 March 2024)" | sp-date | grep -c pair=within-a-day'
	assert_output 2
}

@test "an earlier full date decides for its day: the event meant is the one told of" {
	say 'The rising of February 18, 1978 is known. The 29th of Bahman (February 18th) is its day.' \
		'1978-02-18 February 18, 1978' '1978-02-18 The 29th of Bahman' '1978-02-18 February 18th'
}

@test "findings of a careful reader" {
	run -0 warned 'On Monday, 18 February 2024, he spoke.'
	assert_output 'warn=weekday-mismatch '
	run -0 warned 'It ends on 30 Esfand 1402.'
	assert_output 'warn=no-such-day '
	run -0 warned '1 Farvardin 9999'
	assert_output 'warn=out-of-range '
	run -0 warned 'The victory of 19 Bahman 1357 (11 February 1979) was theirs.'
	assert_output 'warn=pair-mismatch warn=pair-mismatch '
	run -0 warned 'He came on 3/4/2023.'
	assert_output 'warn=ambiguous-order '
	run -0 warned 'The February 11th vote: everyone must take part.'
	assert_output 'warn=future-event-in-past '
	run -0 warned 'He saw the February 11th elections as a cure. He hailed the 22nd of Bahman (February 11th) rallies.'
	assert_output 'warn=two-events-one-date warn=two-events-one-date '
	run -0 warned 'On Wednesday, April 22, 1403 they met.'
	assert_output 'warn=weekday-mismatch '
}

@test "no such day has no value" {
	say '31 February 2024. 30/02/2024. 31 June 2024.' '- 31 February 2024' '- 30/02/2024' '- 31 June 2024'
	say '29 February 2024, 29 February 2023, 29 February 1900, 29 February 2000.' '2024-02-29 29 February 2024' \
		'- 29 February 2023' '- 29 February 1900' '2000-02-29 29 February 2000'
	say '30 Esfand 1403, 30 Esfand 1402, 31 Mehr 1402.' '2025-03-20 30 Esfand 1403' '- 30 Esfand 1402' '- 31 Mehr 1402'
}

@test "the order of numbers: by the option, else by the document" {
	[ "$(echo 'On 3/4/2023.' | sp-date --order dmy | cut -f 7)" = 2023-04-03 ]
	[ "$(echo 'On 3/4/2023.' | sp-date --order mdy | cut -f 7)" = 2023-03-04 ]
	[ "$(echo 'On 26/4/2023 and 3/4/2023.' | sp-date | cut -f 7 | tail -n 1)" = 2023-04-03 ]
}

@test "the side of a day without a year" {
	[ "$(echo 'On 1 June.' | sp-date -D 2024-02-18 --prefer past | cut -f 7)" = 2023-06-01 ]
	[ "$(echo 'On 1 June.' | sp-date -D 2024-02-18 --prefer future | cut -f 7)" = 2024-06-01 ]
	[ "$(echo 'On 1 December.' | sp-date -D 2024-02-18 --prefer nearest | cut -f 7)" = 2023-12-01 ]
}

@test "EDTF" {
	run -0 --separate-stderr sh -c 'echo "the 1970s, the 19th century, summer 2001, about 1990 and 480 BC" | sp-date -f edtf | cut -f 7'
	assert_output $'197X\n18XX\n2001-22\n1990~\n-0479'
}

@test "the converter: one date a line, the same day out" {
	[ "$(echo '29 Bahman 1402' | sp-date --to gregorian)" = 2024-02-18 ]
	[ "$(echo '2024-02-18' | sp-date --to solar)" = 1402-11-29 ]
	[ "$(echo '18 February 2024' | sp-date --to umalqura)" = 1445-08-08 ]
	[ "$(echo '10 Muharram 61 AH' | sp-date --to julian)" = 0680-10-10 ]
	run -1 --separate-stderr sh -c 'printf "soon\n2024-02-18\n" | sp-date --to solar'
	assert_output $'-\n1402-11-29'
	run -2 --separate-stderr sp-date --to mayan
}

@test "wrong options" {
	run -2 --separate-stderr sp-date -D 2024-02-31
	assert_output ''
	run -2 --separate-stderr sp-date --order ymd
	run -2 --separate-stderr sp-date -f iso
}

@test "linear on long numbers and slashes" {
	run -0 timeout 10 sh -c '{ head -c 100000 /dev/zero | tr "\0" 7; printf " "; head -c 100000 /dev/zero | tr "\0" /; } | sp-date'
	run -0 timeout 20 sh -c 'yes "'"'"'80s-" | tr -d "\n" | head -c 2000000 | sp-date >/dev/null'
	run -0 timeout 20 sh -c 'yes "the last 12 to 13 and" | head -n 20000 | tr "\n" " " | sp-date >/dev/null'
}

@test "every kind in the manual's table is found" {
	local kind words missing=''
	while IFS=$'\t' read -r kind words; do
		printf 'They said: %s.\n' "$words" | sp-date -D 2024-02-18 | grep -q . || missing+=" $kind"
	done < <(sed -n '/^\.Bl -column/,/^\.El/s/^\.It \([^S].*\) Ta \(.*\) Ta .*/\1\t\2/p' "$TOP/man/sp-date.1")
	[ -z "$missing" ]
}

@test "the manual names every table" {
	local table
	for table in "$TOP"/libcommon/data/*/{month,weekday,number,unit,season,daypart,holiday,time-ref,time-word,time-zone,date-trap}.tsv; do
		table=${table##*/}
		grep -q "LANG/${table%.tsv}" "$TOP/man/sp-date.1"
	done
}
