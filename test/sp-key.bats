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
	# what comes first without a background
	printf 'Salt marsh, salt marsh. Copper roof, copper roof, a copper roof.\n' >talk.txt
	run -0 keys -n 1 talk.txt
	assert_output --regexp '[Cc]opper roof'
	run -0 keys -n 1 --background other.txt talk.txt
	assert_output --regexp '[Ss]alt marsh'
}

@test '-m only what scores so much, and what the background says in more words or fewer' {
	printf 'Salt marsh pumps, salt marsh pumps. Copper roof, copper roof.\n' >talk.txt
	sp-key talk.txt >all
	assert [ "$(wc -l <all)" -ge 2 ]
	best=$(grep -o 'score=[0-9.]*' all | cut -d= -f2 | sort -n | tail -n 1)
	run -0 sh -c 'sp-key -m "$0" talk.txt | wc -l' "$best"
	assert_output 1
	run -0 sp-key -m 1000 talk.txt
	assert_output ''
	for i in 1 2 3 4 5 6 7 8 9; do printf 'A salt marsh.\n'; done >fewer.txt
	for i in 1 2 3 4 5 6 7 8 9; do printf 'Copper roof tiles.\n'; done >more.txt
	for other in fewer more; do
		run -0 keys --background "$other.txt" talk.txt
		assert_output --partial 'alt marsh pumps'
	done
}

@test 'a background that cannot be read' {
	run -2 --separate-stderr sp-key --background none.txt </dev/null
	[ "$stderr" = 'sp-key: none.txt: No such file or directory' ]
}

@test 'what was met in other documents does not matter, however many words they have' {
	printf 'Salt marshes need pumps. Copper roofs need painters. The salt marsh floods.\n' >talk.txt
	printf 'A copper roof and a copper roof.\n' >other.txt
	sp-key talk.txt >alone
	sp-key --background other.txt talk.txt >against
	strange 60000 >first.txt
	strange 80000 | tail -c 600000 >second.txt
	sp-key first.txt talk.txt second.txt talk.txt | grep '^talk' | cmp - <(cat alone alone)
	sp-key --background other.txt first.txt talk.txt second.txt talk.txt | grep '^talk' | cmp - <(cat against against)
}

@test 'who speaks is none, in turns, without "that", by the last name' {
	printf 'MR. PEREIRA: The salt marsh is wet.\n\nQUESTION: How wet is the salt marsh, Mr. Pereira?\n\nMR. PEREIRA: Very wet. Ask Jonah Pereira.\n' >talk.txt
	run -0 keys talk.txt
	refute_output --partial Pereira
	printf 'Mayor Lucia Brandt opened the pump house.\n\nThe marsh needs it, Brandt said. Councillor Peter Raun said the pump house leaks.\n' >talk.txt
	run -0 keys talk.txt
	refute_output --partial Brandt
	refute_output --partial Raun
	assert_output --partial 'pump house'
	printf 'قالت الجبوري إن النهر العميق نظيف. وأضافت الجبوري أن النهر العميق عميق جدا.\n' >talk.txt
	run -0 keys -l ar talk.txt
	refute_output --partial الجبوري
	refute_output --partial وأضافت
	assert_output --partial 'النهر العميق'
}

@test 'numbers and days stand at no end of a phrase' {
	printf 'On Thursday twelve copper roofs leaked. He left Skarvik on Thursday. Harbour fees fell in October.\n' >talk.txt
	run -0 keys talk.txt
	refute_output --regexp '(^|\n)([Tt]welve|[Tt]hursday)|([Tt]hursday|[Oo]ctober)(\n|$)'
	assert_line 'copper roofs leaked'
	printf "The Women's March filled the square. They wept on Bloody Sunday.\n" >talk.txt
	run -0 keys talk.txt
	assert_line "Women's March"
	assert_output --partial 'Bloody Sunday'
}

@test 'a measure is none, and a sentence is no phrase unless it is said three times' {
	while IFS='|' read -r lang words not; do
		run -0 sh -c 'sp-key -l "$0" | cut -f7' "$lang" <<<"$words"
		refute_line --regexp "$not"
		[ -n "$output" ]
	done <<'EOT'
en|The kilns of the valley were sold for 40 million dollars, and the dollars bought barges.|dollars$
en|The kilns were silent, and the clay pits have flooded.|were
en|The kilns were silent, and the clay pits have flooded.|have
fa|کوره‌های دره چهل درصد گران شد و مالکان سی درصد خواستند.|^درصد$
EOT
	run -0 sh -c 'sp-key | cut -f7' <<<'The valley that we loved is gone. The valley that we loved had kilns. Sing of the valley that we loved.'
	assert_line 'valley that we loved'
}

@test 'Persian and Arabic: no verb, and nothing that is written onto a word, ends or begins a phrase' {
	while IFS='|' read -r lang words yes not; do
		run -0 sh -c 'sp-key -l "$0" | cut -f7' "$lang" <<<"$words"
		assert_line "$yes"
		refute_line --regexp "$not"
	done <<'EOT'
fa|کوره‌های آجرپزی دره خاموش می‌ماند و بوی دود نمی‌آید.|کوره‌های آجرپزی دره|خاموش|می‌|دود
fa|ما پل چوبی را نساخته‌ایم و نهر خشک نشده است.|پل چوبی|نساخته|نشده|خشک$
fa|کوره‌های دره در باران خاموش ماندند. نهر را دیدند.|کوره‌های دره|ماندند|خاموش|دیدند|(^| )را
fa|کوره‌های دره صبح روشن شد.|کوره‌های دره|صبح|روشن
ar|الأفران القديمة ستصمد والجسر الخشبي للمشاة.|الأفران القديمة|ستصمد|^والجسر|^للمشاة
ar|يحضر البناء الجسر الخشبي وسيرمم الجدار العالي.|الجدار العالي|يحضر|سيرمم
ar|سيلتقي البناء لـ«جدار» عند الجسر الخشبي.|الجسر الخشبي|سيلتقي|^لـ$
ar|سقطت الأحجار الثقيلة فوق الجسر الخشبي. قال يوسف الرفاعي: نعم.|الأحجار الثقيلة|سقطت
EOT
	run -0 sh -c 'sp-key -l ar | cut -f7' <<<'بيروت القديمة والجسر الخشبي. سيارة البناء الحمراء.'
	assert_line --partial 'بيروت القديمة'
	assert_line --partial 'سيارة'
	# a word that is too short for a verb
	run -0 sh -c 'sp-key -l ar | cut -f7' <<<'بيت القرية القديم جميل. بيت القرية القديم كبير.'
	assert_line 'بيت القرية القديم'
}

@test 'what is written onto a word is asked of each as it stands, whatever another document wrote' {
	printf 'واعمدة الجسر الخشبي قديمة.\n' >one.txt
	printf 'وأعمدة الجسر الخشبي قديمة.\n' >two.txt
	run -0 sp-key -l ar two.txt
	alone=$output
	refute_output --partial $'\tوأعمدة'
	run -0 sp-key -l ar one.txt two.txt
	assert_output --partial "${alone#*$'\n'}"
	refute_output --partial $'\tوأعمدة'
}

@test 'a formula is none' {
	printf 'السلام عليكم ورحمة الله وبركاته. النهر العميق. والسلام عليكم ورحمة الله وبركاته. النهر العميق.\n' >talk.txt
	run -0 keys -l ar talk.txt
	assert_output 'النهر العميق'
}

@test 'a name in a phrase keeps its capital' {
	printf 'The long bakery street in Malmo was wet. Exporters dread Portugal.\n' >talk.txt
	run -0 keys talk.txt
	assert_output --partial 'Malmo'
	assert_output --partial 'exporters dread Portugal'
}

@test 'of two phrases met once that share a word one is told' {
	printf 'Copper roofs shelter painted barges.\n' >talk.txt
	run -0 sh -c 'sp-key talk.txt | cut -f3,4 | sort -n'
	awk '$1 < last { exit 1 } { last = $2 }' <<<"$output"
}

@test "verbs of saying in capitals, one behind the other, are read at once" {
	yes 'Say SAID ' | tr -d '\n' | head -c 2000000 >"$D/shouted"
	run -0 timeout 20 sp-key "$D/shouted"
}

@test 'of a phrase that is always part of a longer one the longer one is told, and both where it is not' {
	printf 'The copper roof tax hurts weavers. The copper roof tax helps guards.\n' >in
	run -0 sh -c 'sp-key in | cut -f7'
	assert_line 'copper roof tax'
	refute_line 'copper roof'
	refute_line 'roof tax'
	printf 'The copper roof leaks. The copper roof shines. The copper roof is old. The copper roof tax hurts weavers. The copper roof tax helps guards.\n' >in
	run -0 sh -c 'sp-key in | cut -f7'
	assert_line 'copper roof'
	assert_line 'copper roof tax'
}

@test 'what stands ahead of a verb, or behind "and" in one word, is a phrase if it stands elsewhere too' {
	printf 'مردم از صنایع فولاد شکایت دارند. ما صنایع فولاد خواستیم. سقف مسی ساختیم.\n' >in
	run -0 sh -c 'sp-key -l fa in | cut -f7'
	assert_line 'صنایع فولاد'
	refute_line 'سقف مسی'
	printf 'تشكو القرية من الألغام الأرضية. والألغام الأرضية في الوادي كثيرة.\n' >in
	run -0 sh -c 'sp-key -l ar in | grep "الألغام الأرضية" | cut -f7,8 | grep -o "^.*times=2"'
	assert_output --partial 'الألغام الأرضية'
}

@test 'who has a turn is no key in Persian either' {
	printf 'خبرنگار: آقای مرادی، تیم والیبال چه کرد؟\n\nمرادی: کف سالن والیبال لیز بود.\n\nخبرنگار: آقای مرادی، کف سالن والیبال چه شد؟\n\nمرادی: عوض شد.\n' >in
	run -0 sh -c 'sp-key -l fa in | cut -f7'
	refute_output --partial 'مرادی'
	assert_output --partial 'سالن والیبال'
}

@test 'a common word is common in all its forms' {
	printf 'Of importance is the sluice. The sluice leaks. Importance has the sluice. It is important.\n' >in
	run -0 sh -c 'sp-key in | grep -E "(importance|sluice)" | cut -f8'
	assert_line 'score=0.28;times=3'
	assert_line 'score=1.40;times=3'
}

@test 'of a text of many megabytes each phrase is counted from its first time on' {
	{
		printf 'The old copper roof was dear.\n\n'
		awk 'BEGIN { for (i = 0; i < 60000; i++) printf "Lorem%d ipsum%d dolor%d stood beside amet%d and ellit%d in row%d.\n\n", i, i, i, i, i, i }'
		printf 'They sold an old copper roof. He likes an old copper roof.\n'
	} >talk.txt
	[ "$(wc -c <talk.txt)" -gt 4000000 ]
	sp-key talk.txt | grep 'old copper roof' >found
	run -0 sh -c 'cut -f3 found; cut -f8 found | tr ";" "\n" | grep times'
	assert_output "$(printf '4\ntimes=3')"
}

@test 'Mr. is no key phrase, however often it is said' {
	for i in 1 2 3 4 5; do printf 'Mr. Ruiz met Sen. Holm and Dr. Lund at salt marsh %s.\n\n' $i; done >talk.txt
	run -0 sh -c 'sp-key talk.txt | cut -f7'
	for word in Mr Sen Dr; do refute_line "$word"; done
	assert_line --partial 'salt marsh'
}
