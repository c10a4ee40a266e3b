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

@test "the quarter ended then is the one that most of it lies in, unless one was named" {
	say 'Sales in the quarter ended July 31 rose.' '2023-Q2 the quarter' '2023-07-31 July 31'
	say 'The first quarter was good. Sales in the quarter ended Sept. 29 rose.' '2024-Q1 The first quarter' '2024-Q1 the quarter' '2023-09-29 Sept. 29'
}

@test "a story goes back to the year it names last, and from winter on to spring" {
	say 'They sailed in 1776, in 1777, in 1778 and in 1780. In August 1782 it snowed. All that had ended in 1781. In September they met.' \
		'1776 1776' '1777 1777' '1778 1778' '1780 1780' '1782-08 August 1782' '1781 1781' '1781-09 September'
	say 'They sailed in 1774, in 1775, in 1776 and in 1777. They stayed for the winter of 1777. In spring they left.' \
		'1774 1774' '1775 1775' '1776 1776' '1777 1777' '1777-WI the winter of 1777' '1778-SP spring'
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
	say 'It took two years, six months; three weeks, five hours.' 'P2Y6M two years, six months' 'P3W three weeks' 'PT5H five hours'
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

@test "what is still to come is no slip where only something beside it lies behind" {
	warned() {
		printf '%s\n' "$1" | sp-date -D 2024-02-18 | grep -o 'warn=[a-z-]*' || true
	}
	[ "$(warned 'The council will meet on 9 January 2024 to decide.')" = warn=future-event-in-past ]
	[ "$(warned 'On 30 January, the bridge will be opened.')" = warn=future-event-in-past ]
	[ -z "$(warned 'The rule is for years beginning after 31 January, and will be kept.')" ]
	[ -z "$(warned 'The talks, first set for 28 January, will resume in March.')" ]
	[ -z "$(warned 'He died on 5 February and will be buried in Leeds.')" ]
	[ -z "$(warned 'He fell on 5 February due to a rope that broke.')" ]
	[ -z "$(warned 'She could not come on 31 January.')" ]
	[ -z "$(warned 'As of 1 February, the fee will be two dollars.')" ]
}

@test "a weekday that is not its date's is a slip where the year is sure" {
	warned() {
		printf '%s\n' "$1" | sp-date "${@:2}" | grep -o 'warn=[a-z-]*' || true
	}
	[ "$(warned 'He was born on Tuesday 4 July 1976.')" = warn=weekday-mismatch ]
	[ "$(warned 'They met on Saturday (16 February).' -D 2024-02-18)" = warn=weekday-mismatch ]
	[ -z "$(warned 'They met on Friday (16 February).' -D 2024-02-18)" ]
	[ -z "$(warned 'The arrests began on Friday 13 October 1307.')" ]
	[ -z "$(warned 'In 1904 she came back. "On Tuesday, the 17th of July, where were you?"')" ]
	[ "$(told 2024-02-18 'They meet on Thursday (22 February).')" = '2024-02-22 2024-02-22' ]
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

# told DATE TEXT [OPTION ...]: the values, one behind the other, of a text told on that day ('' none)
told() {
	printf '%s\n' "$2" | sp-date ${1:+-D "$1"} "${@:3}" | cut -f 7 | paste -s -d ' '
}

@test "the side of a weekday" {
	[ "$(told 2024-02-18 'On Wednesday.' --prefer past)" = 2024-02-14 ]
	[ "$(told 2024-02-18 'On Wednesday.' --prefer future)" = 2024-02-21 ]
	[ "$(told 2024-02-18 'On Wednesday.' --prefer nearest)" = 2024-02-21 ]
	[ "$(told 2024-02-18 'On Thursday.' --prefer nearest)" = 2024-02-15 ]
}

@test "the order of numbers: what other dates of the document say of it" {
	[ "$(told '' 'On 4/26/2023 and 3/4/2023.')" = '2023-04-26 2023-03-04' ]
	[ "$(told '' 'On 26/4/2023, 4/27/2023 and 3/4/2023.')" = '2023-04-26 2023-04-27 2023-03-04' ]
	# the clock of a land where the month goes first
	[ "$(echo 'At 9:05 p.m. EST. On 3/4/2023.' | sp-date | grep -c warn=)" = 0 ]
	[ "$(told '' 'On 26/4/2023 at 9 p.m. EST, on 27/4/2023 at 9 p.m. EST, on 3/4/2023 at 9 p.m. EST.')" = '2023-04-26T21:00 2023-04-27T21:00 2023-04-03T21:00' ]
	[ "$(told '' 'On 26/4/2023, not at 9 p.m. EST nor 10 p.m. EST, and on 3/4/2023.' | cut -d ' ' -f 1,4)" = '2023-04-26 2023-04-03' ]
}

@test "the weekend, said in the week, is the one behind" {
	[ "$(told 2024-02-14 'It rained over the weekend.')" = 2024-W06-WE ]
	[ "$(told 2024-02-14 'He will rest over the weekend.')" = 2024-W07-WE ]
	[ "$(told 2024-02-17 'It rained over the weekend.')" = 2024-W07-WE ]
}

@test "a day of a month that is not named, and a month ago today" {
	[ "$(told 2024-03-31 'A month ago today it began.')" = 2024-02-29 ]
	[ "$(told 0500-01-01 'It began 900 years ago today.')" = BC0401-01-01 ]
	[ "$(told 9999-12-31 'It ends two months from today.')" = - ]
	[ "$(told 2024-02 'It began a month ago today. On the 26th he left.')" = '2024-01 -' ]
	[ "$(told 0500-01-01 'او روز پانزدهم ماه جاری رفت.')" = - ]
}

@test "a weekday that counts with a capital only, as a table of the user has it" {
	mkdir -p "$D/my/en"
	printf 'friday\t5\tcapital\n' >"$D/my/en/weekday.tsv"
	[ "$(told 2024-02-18 'Last friday and every friday they met, two weeks ago friday too, and on the first friday in May.' -L "$D/my")" = '2024-W05 2023-05' ]
	[ "$(told 2024-02-18 'They met last Friday.' -L "$D/my")" = 2024-02-16 ]
}

@test "days of the old calendar end on 4 October 1582" {
	[ "$(told '' 'On 14 October 1066.' --julian)" = 1066-10-20 ]
	[ "$(told '' 'On 1 September 1582.' --julian)" = 1582-09-11 ]
	[ "$(told '' 'In October 1582 and on 3 November 1582.' --julian)" = '1582-10 1582-11-03' ]
	[ "$(told '' 'On 4 October 1582 and 15 October 1582.' --julian)" = '1582-10-14 1582-10-15' ]
	[ "$(told '' 'On 14 October 1066.')" = 1066-10-14 ]
	[ "$(told '' 'On 29 Bahman 1000 SH and on 3 May 1700.' --julian)" = '1622-02-18 1700-05-03' ]
}

@test "the side of a month, and what a month or a year of telling leaves open" {
	[ "$(told 2024-02-18 'In June.' --prefer past)" = 2023-06 ]
	[ "$(told 2024-02-18 'In June.' --prefer future)" = 2024-06 ]
	[ "$(told 2024-02-18 'In September.' --prefer nearest)" = 2023-09 ]
	[ "$(told 2024 'On 5 June they met; in June; in the quarter; in spring; last month. At 10:30.')" = '2024-06-05 2024-06 - 2024-SP - -' ]
	[ "$(told '' 'In 5 June they met; in June 2001, on 5 June. The quarter, that period.')" = '- 2001-06 2001-06-05 - -' ]
	[ "$(told 2024-02 'They will meet on 5 February. It rained over the weekend.')" = '2024-02-05 2024-W05-WE' ]
	[ "$(told 2024-02-18 'That period was hard. In 1999. The latest period.')" = '- 1999 2023-Q4' ]
}

@test "two digits of a solar year without a document date; the lunar months of long ago" {
	[ "$(told '' 'در ۲۲ بهمن ۵۷ آمدند.')" = 1979-02-11 ]
	[ "$(told 1800-01-01 'In Muharram they met; on 3 Muharram they left.')" = '1799-06-05/1799-07-04 1799-06-07' ]
	[ "$(told 1800-01-01 'On Eid al-Adha they met.')" = 1799-05-15 ]
}

@test "the quarter spoken of goes with its year" {
	say 'In the third quarter it rose. A year earlier it fell. The previous year it was high. The 2022 period was low. The next quarter will be high.' \
		'2023-Q3 the third quarter' '2022-Q3 A year earlier' '2021 The previous year' '2022-Q3 The 2022 period' '2023-Q4 The next quarter'
	say 'Prices rose in the first nine weeks, in the first 9 months and 5 days.' 'P9W the first nine weeks' 'P9M5D the first 9 months and 5 days'
}

@test "a number of three hundred digits is no time" {
	say "On $(printf '1%.0s' {1..300}) men in 1999 they left." '1999 1999'
}

@test "a named day that recalls an event: near it the yearly day, else the event" {
	[ "$(told 2024-07-10 'They met on Ashura.')" = 2024-07-16 ]
	[ "$(told '' 'They met on Ashura.')" = 0680-10-13 ]
	[ "$(told '' 'They met at Easter.')" = - ]
}

@test "parts of the year lie where the day of telling puts them" {
	[ "$(told 2024-11-20 'They will marry in spring.')" = '2025-SP' ]
	[ "$(told 2024-06-20 'They will marry next summer.')" = '2025-SU' ]
	[ "$(told 2024-02-18 'It froze last winter.')" = '2022-WI' ]
	[ "$(told 2024-12-18 'It froze last winter.')" = '2023-WI' ]
	[ "$(told 2024-12-20 'It was hot last summer.')" = '2024-SU' ]
	[ "$(told 2024-12-20 'They married in summer.')" = '2024-SU' ]
	[ "$(told 2024-12-20 'They will marry in autumn.')" = '2024-FA' ]
	[ "$(told 2024-05-20 'Costs fell in the quarter.')" = '2024-Q1' ]
	[ "$(told 2024-02 'Costs fell in the quarter.')" = '2023-Q4' ]
	[ "$(told 2024 'Costs fell in the quarter.')" = '-' ]
	[ "$(told '' 'Costs fell last spring.')" = '-' ]
	[ "$(told '' 'They met on the last Friday of November.')" = '-' ]
	[ "$(told 2024-02-18 'They met on the last Friday of Ramadan 9999 AH.')" = '-' ]
	[ "$(told 2024-02-18 'نوروز امسال به سفر رفتیم.')" = '2023-03-21' ]
	[ "$(told '' 'نوروز امسال به سفر رفتیم.')" = '-' ]
	[ "$(told '' 'ازدهرت المدينة في ثمانينيات القرن الماضي.')" = '198' ]
}

@test "a document of which only the year is known" {
	[ "$(told 2024 'In May; last year; two months ago, over the weekend, on Friday.')" = '2024-05 2023 - - -' ]
}

@test "April, called on at the end of an answer, is no month; as an answer it is" {
	briefing='MR. ROE: The quay is shut.

April.

Q   When does it open?

MR. ROE: In May. It was to be sooner.

Q   When was that to be?

MR. ROE: April.

Q   Thank you.
'
	diff - <(printf '%s' "$briefing" | sp-date -D 2024-02-18 | cut -f 6,9) <<-EOF
		MR. ROE	May
		MR. ROE	April
	EOF
}

@test "weekdays below a day at the head of its line go on from it" {
	[ "$(told 2017-10-02 'Wednesday, October 11: Site visit.

Thursday: no meetings.

Friday: budget.')" = '2017-10-11 2017-10-12 2017-10-13' ]
}

@test "without a document date, a month to come or of every year is of no year that the text names" {
	[ "$(told '' 'The church burned in 1702. A fair is held in October.')" = '1702 -' ]
	[ "$(told '' 'The party won in 1990. It will vote again in November.')" = '1990 -' ]
	[ "$(told '' 'The church burned in 1702. In October the tower fell.')" = '1702 1702-10' ]
	[ "$(told '' 'The church burned in 1702. The river floods in April.')" = '1702 -' ]
	[ "$(told '' 'Kennedy won in 1960. On Friday he spoke of what was lost in the April 19 primary, and yesterday of May.')" = '1960 - - - -' ]
	[ "$(told '' 'The war began in 1815. On Friday he rode, on Sunday 18 June he fought.')" = '1815 - 1815-06-18' ]
	[ "$(told '' 'She came on 3 May 2001. It will be finished in July.')" = '2001-05-03 2001-07' ]
}

@test "without a document date, what has no year stays open" {
	[ "$(told '' 'The first half of May, the second quarter, the quarter, last spring.')" = '- - - -' ]
	[ "$(told '' 'In the 80s and the forties.')" = '198 194' ]
	[ "$(told '' 'On Friday, at noon, in May this year.')" = '- - -' ]
}

# What real collections hold: each shape once, in sentences of our own.

@test "shapes: clock times, stamps of captions" {
	say 'Doors open at 10:35, at 17:45 and at 9.30 am; the clip ends at 00:02:14.' '2024-02-18T10:35 10:35' \
		'2024-02-18T17:45 17:45' '2024-02-18T09:30 9.30 am' '2024-02-18T00:02:14 00:02:14'
}

@test "shapes: today, last and next, ago" {
	say 'Today they vote, tonight they count.' '2024-02-18 Today' '2024-02-18TNI tonight'
	say 'Last month, this week, next year.' '2024-01 Last month' '2024-W07 this week' '2025 next year'
	say 'He left two days ago and she three months ago.' '2024-02-16 two days ago' '2023-11 three months ago'
	say 'They sat on Friday; next Tuesday they rise; last Monday was dull.' '2024-02-16 Friday' \
		'2024-02-20 next Tuesday' '2024-02-12 last Monday'
}

@test "shapes: years and months" {
	say 'It stood empty in 1998.' '1998 1998'
	say 'The bridge opened in June 2017 and shut in Sept. 2019.' '2017-06 June 2017' '2019-09 Sept. 2019'
	say 'The season 2013-14 was his last.' '2013 2013' '2014 14'
	say 'See pages 1985-87, bill 2013-14, resolutions 1998 and Vol. 1963.'
	say 'In the 1980s, the fifties and the 80s.' '198 the 1980s' '195 the fifties' '198 the 80s'
}

@test "shapes: day and month, with and without the year and the weekday" {
	say 'Signed on 8 February 2023, read on 4 March and on March 14.' '2023-02-08 8 February 2023' \
		'2024-03-04 4 March' '2024-03-14 March 14'
	say 'Due Feb. 9, Sept. 3 and Nov. 11, 2025.' '2024-02-09 Feb. 9' '2025-09-03 Sept. 3' '2025-11-11 Nov. 11, 2025'
	say 'On Sunday, February 18, 2024, not Sun. 18 Feb. 2023.' '2024-02-18 Sunday, February 18, 2024' '2023-02-18 Sun. 18 Feb. 2023'
	say '[Volume 163, Number 40 (Tuesday, March 7, 2017)]' '2017-03-07 Tuesday, March 7, 2017'
}

@test "shapes: numbers with strokes and stops, ISO" {
	say 'Filed 7/26/2017, 2/18/24, 13/2/24 and 26.7.2017.' '2017-07-26 7/26/2017' '2024-02-18 2/18/24' '2024-02-13 13/2/24' \
		'2017-07-26 26.7.2017'
	say 'Stamped 2023-11-05 and 2023-11-05T14:30Z.' '2023-11-05 2023-11-05' '2023-11-05T14:30Z 2023-11-05T14:30Z'
	say 'No. 2882015 won 3/4 of it.'
}

@test "shapes: fiscal years, quarters, halves" {
	say 'Profit fell in fiscal 2022 and in the fourth quarter; Q3 2021 was better than FY2019.' '2022 fiscal 2022' \
		'2023-Q4 the fourth quarter' '2021-Q3 Q3 2021' '2019 FY2019'
	say 'It grew in the first half of 2020.' '2020-H1 the first half of 2020'
}

@test "shapes: named days, months of the three calendars" {
	say 'Before Christmas, Easter and Nowruz.' '2023-12-25 Christmas' '2024-03-31 Easter' '2024-03-20 Nowruz'
	say 'They fasted in Easter week; Christmas week 2001 was cold.' '2024-W13 Easter week' '2001-W52 Christmas week 2001'
	say 'They keep Ramadan; in Muharram 1445 they wept.' '2024-03-11/2024-04-09 Ramadan' '2023-07-19/2023-08-16 Muharram 1445'
	say 'In Khordad 1342, on 12 Joumada I 1440, in Tishrin al-Thani 2001.' '1963-05-22/1963-06-21 Khordad 1342' \
		'2019-01-18 12 Joumada I 1440' '2001-11 Tishrin al-Thani 2001'
	say 'عقدت الجلسة في 5 غشت 2019 و3 شتنبر 2020 و9 دجنبر 2017 و8 ماي 2015.' '2019-08-05 5 غشت 2019' '2020-09-03 3 شتنبر 2020' \
		'2017-12-09 9 دجنبر 2017' '2015-05-08 8 ماي 2015'
	say 'عقدت في 5 تشرين الثاني 2019 و3 كانون الأول 2020.' '2019-11-05 5 تشرين الثاني 2019' '2020-12-03 3 كانون الأول 2020'
	say 'Day 9 of the trial.'
	say 'Dey 9 (December 30) is kept.' '2023-12-30 Dey 9' '2023-12-30 December 30'
	say "Dhou'l-Hijjah 12,1399 AH was a feast." "1979-11-02 Dhou'l-Hijjah 12,1399 AH"
	say 'In Bahman they recalled the year 1357.' '2024-01-21/2024-02-19 Bahman' '1978-03-21/1979-03-20 the year 1357'
}

@test "shapes: eras, and dates that laws spell out" {
	say 'It fell in 480 BC, in AD 70, in 61 AH and in 1357 SH.' 'BC0480 480 BC' '0070 AD 70' '0680-10-04/0681-09-22 61 AH' \
		'1978-03-21/1979-03-20 1357 SH'
	say 'Done this eighteenth day of February, in the year of our Lord two thousand twenty-four, here.' \
		'2024-02-18 this eighteenth day of February, in the year of our Lord two thousand twenty-four'
	say 'Done on the eighteenth day of February, two thousand and twenty-four.' \
		'2024-02-18 the eighteenth day of February, two thousand and twenty-four'
}

@test "shapes: a line that ends within a date, blanks that do not break, a clock behind" {
	[ "$(printf 'It began in the fall of\n2004 and on 18\nFebruary 2024, on Sunday,\n3 March 2024.\n' | dates)" = $'2004-FA\tthe fall of 2004\n2024-02-18\t18 February 2024\n2024-03-03\tSunday, 3 March 2024' ]
	[ "$(printf 'On 18\xc2\xa0February\xc2\xa02024 at\xc2\xa05\xc2\xa0pm.\n' | dates)" = $'2024-02-18T17:00\t18 February 2024 at 5 pm' ]
	say 'Posted 8 Feb 2023 - 11:21 by the desk.' '2023-02-08T11:21 8 Feb 2023 - 11:21'
	say 'Posted Mon 30 - May 2016 - 18:27 by the desk.' '2016-05-30T18:27 Mon 30 - May 2016 - 18:27'
	say 'Posted Feb 5, 2024, 11:21 AM by the desk.' '2024-02-05T11:21 Feb 5, 2024, 11:21 AM'
}

@test "shapes: several days of one month, edges of this month" {
	say 'Papers from 26 July - 22 August are lost.' '2024-07-26 26 July' '2024-08-22 22 August'
	say 'On 3, 7 and 9 May 2001 it rained.' '2001-05-03 3' '2001-05-07 7' '2001-05-09 9 May 2001'
	say 'In the last week of this month they go.' '2024-02 the last week of this month'
	say 'The second week of May 2001 was wet.' '2001-05 The second week of May 2001'
}

@test "what joins two names of one day is a table" {
	mkdir -p "$D/my/any"
	printf 'that is to say\n-corresponding to\n' >"$D/my/any/joint.tsv"
	joined() { printf 'on 22 Bahman 1402, %s 11 February 2024\n' "$1" | sed 's/,//' | sp-date "${@:2}" | grep -c pair=agree; }
	[ "$(joined 'corresponding to')" -eq 2 ]
	[ "$(joined 'that is to say' -L "$D/my")" -eq 2 ]
	run joined 'corresponding to' -L "$D/my"
	assert_output 0
	run joined 'that is to say'
	assert_output 0
}

@test "real slips of the calendar, and pairs that agree" {
	run -0 warned 'The victory of 19 Bahman 1357 (11 February 1979) was theirs.'
	assert_output 'warn=pair-mismatch warn=pair-mismatch '
	run -0 warned 'On Wednesday, April 22, 1403 they met.'
	assert_output 'warn=weekday-mismatch '
	paired() { printf '%s\n' "$1" | sp-date -D 2024-02-18 | grep -o 'pair=[a-z-]*' | tr '\n' ' '; }
	[ "$(paired '1358/09/09 (30 November 1979) was a feast.')" = 'pair=agree pair=agree ' ]
	[ "$(paired '10 Muharram 1400 AH (30 November 1979) was a feast.')" = 'pair=within-a-day pair=within-a-day ' ]
	[ "$(paired '29 Bahman 1402 (Sunday, 18 February 2024) was dry.')" = 'pair=agree pair=agree ' ]
	[ "$(paired 'On 22 Bahman (February 10, 2025) they rallied.')" = 'pair=agree pair=agree ' ]
	[ "$(paired 'On 22 Bahman (February 11, 2025) they rallied.')" = 'pair=disagree pair=disagree ' ]
}

@test "shapes: weeks by number, weekdays by count" {
	say 'Due in 2024-W07, on 2024-W07-3, in week 12 of 2001.' '2024-W07 2024-W07' '2024-02-14 2024-W07-3' '2001-W12 week 12 of 2001'
	say 'It has none: 2023-W53; week 12 of the strike.' '- 2023-W53'
	say 'They met on the last Friday of November.' '2023-11-24 the last Friday of November'
	say 'Closed on the first Monday in May 2021 and the third Thursday of Mehr 1402.' \
		'2021-05-03 the first Monday in May 2021' '2023-10-12 the third Thursday of Mehr 1402'
	say 'She left two Fridays ago, he the Friday before last.' '2024-02-09 two Fridays ago' '2024-02-09 the Friday before last'
	[ "$(echo 'She left two Fridays ago.' | sp-date -D 2024-02-16 | cut -f 7)" = 2024-02-02 ]
	say 'Not the week before last but the year after next.' '2024-W05 the week before last' '2026 the year after next'
	say 'It was the week before last Christmas.' '2023-12-25 last Christmas'
	say 'Shut on the weekend of 5-6 May 2001.' '2001-W18-WE the weekend of 5' '2001-05-06 6 May 2001'
}

@test "shapes: what is done on Sundays" {
	say 'On Sundays they rest, and on Friday evenings.' 'XXXX-WXX-7 Sundays' 'XXXX-WXX-5TEV Friday evenings'
	say 'They sweep every other Tuesday.' 'P2W every other Tuesday'
}

@test "shapes: halves of centuries, seasons over two years" {
	say 'It grew in the first half of the 19th century.' '18 the first half of the 19th century'
	say 'It fell in the last quarter of the 18th century.' '17 the last quarter of the 18th century'
	say 'The winter of 1941-42 was hard; the 2023/24 season was not; 3/24 of it.' '1941-WI The winter of 1941-42' '2023 2023' '2024 24'
	say 'Over the last three and a half years it fell.' 'P3.5Y the last three and a half years'
}

@test "shapes: two centuries, about a year, quarters of short years, the month ahead of its vote" {
	say 'It spread in the 18th and 19th centuries, not in the 17th.' '17 the 18th' '18 19th centuries'
	say 'Written from the seventeenth to the eighteenth century.' '16 the seventeenth' '17 the eighteenth century'
	[ "$(echo 'Built c. 1850; plan C. 1999 was dry.' | sp-date -f edtf | cut -f 7 | tr '\n' ' ')" = '1850~ 1999 ' ]
	say "It fell in the 2nd quarter of FY24, in Q2'23 and in Q3 FY23." '2024-Q2 the 2nd quarter of FY24' "2023-Q2 Q2'23" '2023-Q3 Q3 FY23'
	say 'The May elections were close; the March to the sea was long.' '2023-05 May'
}

@test "shapes: hours as they are spoken" {
	say 'She left at half past three on Monday.' '2024-02-12T03:30 half past three on Monday'
	say 'They met at a quarter to six and at twenty past two p.m.' '2024-02-18T05:45 a quarter to six' '2024-02-18T14:20 twenty past two p.m.'
	say 'It landed at 1400 hours on 3 June 1944, at 0630 GMT.' '1944-06-03T14:00 1400 hours on 3 June 1944' '1944-06-03T06:30 0630 GMT'
	say 'It rose from ten to six; two past chairs spent 1400 hours of work.' 'PT1400H 1400 hours'
}

@test "shapes: days told from named days, and one by its numbers" {
	say 'They left the day after Christmas and came two days before Easter.' '2023-12-26 the day after Christmas' '2024-03-29 two days before Easter'
	say 'They sat on the eve of Nowruz; it was the day before the feast.' '2024-03-19 the eve of Nowruz'
	say 'After 9/11 all changed; 9.11 and 5-9/11 did not.' '2001-09-11 9/11'
	say 'It was 9/11/2001; it won 9/11% of it.' '2001-09-11 9/11/2001'
	[ "$(echo 'After 9/11 all changed.' | sp-date | cut -f 7)" = 2001-09-11 ]
}

@test "a named day and its date are a pair" {
	paired() { printf '%s\n' "$1" | sp-date "${@:2}" | cut -f 7-8 | grep -o '^[0-9-]*\|pair=[a-z-]*\|warn=[a-z-]*' | tr '\n' ' '; }
	[ "$(paired 'Nowruz (March 20) is near.' -D 2024-02-18)" = '2024-03-20 pair=agree 2024-03-20 pair=agree ' ]
	[ "$(paired 'Nowruz (March 25) is near.' -D 2024-02-18)" = \
		'2024-03-20 pair=disagree warn=pair-mismatch 2024-03-25 pair=disagree warn=pair-mismatch ' ]
	# the year is the one in which both are one day, Ashura no event of old
	[ "$(paired 'Ashura (July 17) was quiet.' -D 2024-02-18)" = '2024-07-16 pair=within-a-day 2024-07-17 pair=within-a-day ' ]
	[ "$(paired 'عاشورا (۱۷ ژوئیه) آرام بود.' -D 2024-02-18)" = '2024-07-16 pair=within-a-day 2024-07-17 pair=within-a-day ' ]
	[ "$(paired 'On 10 April 2024 (Eid al-Fitr) they met.')" = '2024-04-10 pair=agree 2024-04-10 pair=agree ' ]
	# kept by others on days of their own, or a list
	[ "$(paired 'Easter (May 5), Thanksgiving (October 14), Christmas (January 7).' -D 2024-02-18)" = \
		'2024-03-31 2024-05-05 2023-11-23 2023-10-14 2023-12-25 2024-01-07 ' ]
	[ "$(paired 'Closed on Christmas, January 3 and May 1.' -D 2024-02-18)" = '2023-12-25 2024-01-03 2024-05-01 ' ]
	# nothing tells the year: no verdict
	[ "$(paired '22 Bahman (February 11) and Nowruz (March 20).')" = '- - - - ' ]
}

@test "shapes: weeks of a month, weekdays by count, in Persian and Arabic" {
	say 'در هفته دوم اسفند ۱۴۰۲ باز شد.' '2024-02-20/2024-03-19 در هفته دوم اسفند ۱۴۰۲'
	say 'آخرین جمعه آبان را گرامی می‌دارند.' '2023-11-17 آخرین جمعه آبان'
	say 'روزهای جمعه بسته است.' 'XXXX-WXX-5 روزهای جمعه'
	say 'نیمه‌شب سه‌شنبه پایان یافت.' '2024-02-13T24 نیمه‌شب سه‌شنبه'
	say 'افتتح في الأسبوع الثاني من مايو 2001 وأغلق بعد سنة.' '2001-05 الأسبوع الثاني من مايو 2001' '2002 بعد سنة'
	say 'يلتقون في آخر جمعة من نوفمبر كل سنة.' '2023-11-24 آخر جمعة من نوفمبر' 'P1Y كل سنة'
	say 'يلتقي المجلس كل يوم جمعة، ولا يلتقي أيام الخميس.' 'XXXX-WXX-5 كل يوم جمعة' 'XXXX-WXX-4 أيام الخميس'
}

@test "shapes: ordinals above ten, parts of years and centuries, in Arabic and Persian" {
	say 'وقع في الحادي عشر من مايو 2001 وفي التاسع عشر من مارس.' '2001-05-11 الحادي عشر من مايو 2001' '2024-03-19 التاسع عشر من مارس'
	say 'نما في القرن الحادي والعشرين وفي النصف الأول من القرن التاسع عشر.' '20 القرن الحادي والعشرين' '18 النصف الأول من القرن التاسع عشر'
	say 'تراجعت المبيعات في الربع الثاني من 2023 وفي النصف الأول من عام 2022.' '2023-Q2 الربع الثاني من 2023' '2022-H1 النصف الأول من عام 2022'
	say 'كان ذلك بين عامي 1990 و1995.' '1990 1990' '1995 1995'
	say 'نیمه اول قرن نوزدهم گذشت.' '18 نیمه اول قرن نوزدهم'
	say 'سه‌ماهه دوم ۱۴۰۲ خوب نبود.' '2023-06-22/2023-09-22 سه‌ماهه دوم ۱۴۰۲'
	say 'دهه‌های ۱۳۶۰ و ۱۳۷۰ سخت بود.' '1981-03-21/1991-03-20 دهه‌های ۱۳۶۰' '1991-03-21/2001-03-20 ۱۳۷۰'
}

@test "shapes: hours as Arabic speaks them" {
	say 'يبدأ المؤتمر في الساعة الثالثة والنصف عصرا.' '2024-02-18T15:30 الساعة الثالثة والنصف عصرا'
	say 'يبدأ المؤتمر في الساعة 15:30 بتوقيت طهران.' '2024-02-18T15:30+03:30 الساعة 15:30 بتوقيت طهران'
	say 'وصل المدير قبل ثلاث سنوات ونصف إلى المدينة.' '2020-08 قبل ثلاث سنوات ونصف'
}

@test "traps: names, verbs, numbers" {
	say 'He read at the Friday mosque; the Friday prayer leader came.'
	say 'The 15 Khordad Foundation stands in 22 Bahman Square.'
	say 'It was Black Friday, as ads had it.'
	say 'She may vote; they march; a second chance, a sun hat, Sun Microsystems.'
	say 'Some 1500 men, 2000 soldiers, 1979 votes, $2001, section 2001, version 2.0.2001.'
	say 'They won 20-19 and 3-1, read John 3:16, and saw room 1999.'
	say 'Ten of them came in May. 10 students may go.' '2023-05 May'
}

@test "EDTF" {
	run -0 --separate-stderr sh -c 'echo "the 1970s, the 19th century, summer 2001, about 1990 and 480 BC" | sp-date -f edtf | cut -f 7'
	assert_output $'197X\n18XX\n2001-22\n1990~\n-0479'
}

@test "EDTF: days, weeks, parts of years and months, open ends" {
	edtf() { printf '%s\n' "$1" | sp-date -f edtf "${@:2}" | cut -f 7 | paste -s -d ' '; }
	[ "$(edtf 'On 18 February 2024 at 5 p.m.; on Sunday, 3 March 2024.')" = '2024-02-18T17:00 2024-03-03' ]
	[ "$(edtf 'It was the morning of 3 May 2001, about May 4, 2001.')" = '2001-05-03 2001-05-04~' ]
	[ "$(edtf 'In May 2001, Q3 2021, H2 2021, the winter of 1999, 1998, 44 BC.')" = '2001-05 2021-35 2021-41 1999-24 1998 -0043' ]
	[ "$(edtf 'In Bahman 1402, on 29 Bahman 1402, in the first half of June 2001.')" = \
		'2024-01-21/2024-02-19 2024-02-18 2001-06-01/2001-06-15' ]
	[ "$(edtf 'Last week, the weekend of 5 May 2001.' -D 2024-02-18)" = '2024-02-05/2024-02-11 2001-05-05/2001-05-06' ]
	[ "$(edtf 'The 480s BC, the 5th century BC, the 20th century.')" = '-0488-01-01/-0479-12-31 -0499-01-01/-0400-12-31 19XX' ]
	[ "$(edtf 'Now, in the past; in the future.' -D 2024-02-18)" = '2024-02-18 ../2024-02-18 2024-02-18/..' ]
	[ "$(edtf 'Now, in the past; in the future; yesterday.')" = '- - - -' ]
	[ "$(edtf 'For two years, every Friday; 31 June 2001; 9999 SH.')" = 'P2Y XXXX-WXX-5 - -' ]
	[ "$(edtf 'In October 1066.' --julian)" = 1066-10 ]
	[ "$(edtf 'At 10:30 he left; at noon he ate.')" = '- -' ]
}

@test "a day of the old calendar as it was written" {
	run -0 sh -c 'echo "On 15 March 44 BC and 14 October 1066." | sp-date --julian | cut -f 7-8 | grep -o "^[0-9BC-]*\|cal=[a-z]*\|native=[0-9-]*"'
	assert_output $'BC0044-03-13\ncal=julian\nnative=-0043-03-15\n1066-10-20\ncal=julian\nnative=1066-10-14'
}

@test "the converter: one date a line, the same day out" {
	[ "$(echo '29 Bahman 1402' | sp-date --to gregorian)" = 2024-02-18 ]
	[ "$(echo '2024-02-18' | sp-date --to solar)" = 1402-11-29 ]
	[ "$(echo '18 February 2024' | sp-date --to umalqura)" = 1445-08-08 ]
	[ "$(echo '10 Muharram 61 AH' | sp-date --to julian)" = 0680-10-10 ]
	[ "$(echo '15 March 44 BC' | sp-date --to gregorian)" = -0043-03-15 ]
	run -1 --separate-stderr sh -c 'printf "soon\n2024-02-18\n" | sp-date --to solar'
	assert_output $'-\n1402-11-29'
	run -2 --separate-stderr sp-date --to mayan
}

@test "the converter: no whole day, or one that could be another, is none" {
	printf '%s\n' '7 May' 'May 2024' '5/6/24' '5/6/2024' '3 people' 'in 1999, on Sunday' '30 February 2024' 'دوشنبه' '۵ نفر' '' >"$D/lines"
	run -1 --separate-stderr sp-date --to gregorian "$D/lines"
	[ "$output" = "$(sed 's/.*/-/' "$D/lines")" ]
	# the letters are Persian, the month is one of Arabic
	[ "$(printf '17 رجب 1445هـ\n3 شباط 2024 گ\n' | sp-date --to gregorian | paste -s -d ' ')" = '2024-01-29 2024-02-03' ]
}

@test "wrong options" {
	run -2 --separate-stderr sp-date -D 2024-02-31
	assert_output ''
	run -2 --separate-stderr sp-date --order ymd
	run -2 --separate-stderr sp-date --prefer today
	assert_equal "$stderr" 'sp-date: --prefer: want past, future or nearest'
	run -2 --separate-stderr sp-date -f iso
}

# wrong TABLE ROW ...: each row, its cells behind bars, is one that cannot be understood
wrong() {
	local table=$1 row
	shift
	for row; do
		rm -rf "$D/tables"
		mkdir -p "$D/tables/en"
		tr '|' '\t' <<<"$row" >"$D/tables/en/$table.tsv"
		run -2 --separate-stderr sp-date -L "$D/tables" /dev/null
		[ "$stderr" = "sp-date: $D/tables/en/$table.tsv:1: cannot be understood" ] || { echo "$row: $stderr"; return 1; }
	done
}

@test "rows of the user's tables that cannot be understood" {
	wrong month 'pop|mayan|1' 'pop|gregorian|13' 'pop|gregorian|0' 'pop|gregorian|x' 'pop|gregorian|1|sometimes' '***|gregorian|1'
	wrong weekday 'primidi|8' 'primidi|0' 'primidi|x' 'primidi|1|sometimes'
	wrong number 'score|20|heap' 'score|x|times'
	wrong unit 'jiffy|blink' 'jiffy|second|sometimes'
	wrong season 'mud|MU' 'mud|SP|sometimes'
	wrong daypart 'elevenses|25:00' 'elevenses|11:60' 'elevenses|xx:00' 'elevenses|11-00' 'elevenses|EL' 'elevenses|MO|sometimes'
	wrong time-ref 'anon|x' 'anon|2000' 'anon|-|sometimes'
	wrong time-zone 'npt|0545' 'npt|005:45' 'npt|+15:00' 'npt|+05:60' 'npt|+05:45|sometimes'
	wrong holiday 'pi day|the 14th' 'pi day|gregorian 3-14|x'
	wrong date-trap 'doomsday|beside'
	wrong time-word 'anon|anon'
	wrong month 'one two three four five six seven eight nine|gregorian|1' "$(seq -s ' ' 3000)|gregorian|1"$'\npop|gregorian|1'
}

@test "the user's words of time" {
	mkdir -p "$D/tables/en"
	printf 'pop\tgregorian\t1\n' >"$D/tables/en/month.tsv"
	printf 'elevenses\t11:00\n' >"$D/tables/en/daypart.tsv"
	printf 'pi day\tgregorian 3-14\n' >"$D/tables/en/holiday.tsv"
	printf 'npt\t+05:45\n' >"$D/tables/en/time-zone.tsv"
	printf 'anon\tFUTURE_REF\n' >"$D/tables/en/time-ref.tsv"
	say_so() { printf '%s\n' "$1" | sp-date -L "$D/tables" -D 2024-02-18 | cut -f 7,9; }
	[ "$(say_so 'They met on 3 pop 2001 at elevenses, on Pi Day 2002, at 5 p.m. NPT; anon they meet again.')" = \
		$'2001-01-03\t3 pop 2001\n2001-01-03T11:00\televenses\n2002-03-14\tPi Day 2002\n2002-03-14T17:00\t5 p.m. NPT\nFUTURE_REF\tanon' ]
}

@test "linear on long numbers and slashes" {
	run -0 timeout 10 sh -c '{ head -c 100000 /dev/zero | tr "\0" 7; printf " "; head -c 100000 /dev/zero | tr "\0" /; } | sp-date'
	run -0 timeout 20 sh -c 'yes "'"'"'80s-" | tr -d "\n" | head -c 2000000 | sp-date >/dev/null'
	run -0 timeout 20 sh -c 'yes "the last 12 to 13 and" | head -n 20000 | tr "\n" " " | sp-date >/dev/null'
}

@test "every kind in the manual's table is found, with the value it has there" {
	local kind words values value got missing=''
	while IFS=$'\t' read -r kind words values; do
		got=" $(printf 'They said: %s.\n' "$words" | dates | cut -f 1 | tr '\n' ' ')"
		for value in ${values//[;]/ }; do
			[ "$value" = and ] || [[ $got == *" $value "* ]] || missing+=" $kind: $value"
		done
	done < <(sed -n '/^\.Bl -column/,/^\.El/s/^\.It \([^S].*\) Ta \(.*\) Ta \(.*\)/\1\t\2\t\3/p' "$TOP/man/sp-date.1")
	echo "$missing"
	[ -z "$missing" ]
}

@test "the manual names every table" {
	local table
	for table in "$TOP"/libcommon/data/*/{month,weekday,number,unit,season,daypart,holiday,time-ref,time-word,time-zone,date-trap}.tsv; do
		table=${table##*/}
		grep -q "LANG/${table%.tsv}" "$TOP/man/sp-date.1"
	done
}
