#!/bin/sh
# Compiles a C program by pkg-config against an installed tree, with the shared and with the static library, and runs it.
#   pkg_config.sh PREFIX LIBDIR SOURCE COMPILER CHECK...      the check is given the program and $REPORT
set -eu
libdir=$1/$2 source=$3 compiler=$4
shift 4
export PKG_CONFIG_PATH=$libdir/pkgconfig
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$compiler" "$source" $(pkg-config --cflags --libs gouji) -o "$folder/shared"
LD_LIBRARY_PATH=$libdir "$@" "$folder/shared" "$REPORT"

# the same flags, in a folder that has no shared library
mkdir "$folder/lib"
cp "$libdir/libgouji.a" "$folder/lib"
"$compiler" "$source" -L"$folder/lib" -Wl,-Bstatic $(pkg-config --cflags gouji) -lgouji -Wl,-Bdynamic \
    $(pkg-config --static --libs-only-l gouji | sed 's/-lgouji//') -o "$folder/static"
"$@" "$folder/static" "$REPORT"
