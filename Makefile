# sp: speech transcripts to records.
# GNU make and bmake both build it; a file put into a folder is found there.
.POSIX:
.SUFFIXES:
.SUFFIXES: .c .o

VERSION = 0.1

CC = cc
AWK = awk
CFLAGS = -O2 -g
WARN = -Wall -Wextra
HARDEN = -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
CPPFLAGS =
LDFLAGS = -pie -Wl,-z,relro,-z,now
LIBS = -lutf8proc -lbsd
ALL_CFLAGS = -std=c11 -D_GNU_SOURCE -DSP_VERSION='"$(VERSION)"' -Ilibcommon $(WARN) $(HARDEN) $(CPPFLAGS) $(CFLAGS)

PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man

TOOLS = bin/sp-split

COMMON != ls libcommon/*/*.c | sed -e '/data\/tables.c/d' -e 's/c$$/o/'
HEADERS != ls libcommon/*/*.h
TABLES != ls libcommon/data/*/*.tsv
SPLIT != ls cmd/sp-split/*.c | sed 's/c$$/o/'

all: $(TOOLS)

.c.o:
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

# every object depends on every header: crude, and always right
$(COMMON) $(SPLIT): $(HEADERS)

libcommon/data/tables.c: $(TABLES) libcommon/data/tables.awk
	$(AWK) -f libcommon/data/tables.awk $(TABLES) > $@.tmp
	mv $@.tmp $@

libcommon.a: $(COMMON) libcommon/data/tables.o
	rm -f $@
	$(AR) -rc $@ $(COMMON) libcommon/data/tables.o

bin/sp-split: $(SPLIT) libcommon.a
	@mkdir -p bin
	$(CC) $(LDFLAGS) -o $@ $(SPLIT) libcommon.a $(LIBS)

clean:
	rm -rf bin build libcommon.a libcommon/data/tables.c
	find . -name '*.o' -exec rm -f {} +

.PHONY: all clean
