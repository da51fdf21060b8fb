#!/bin/sh
# Builds gouji.jar into a folder: build.sh FOLDER [JNA_JAR]
set -eu
folder=$1
jna=${2:-/usr/share/java/jna.jar} # Debian's libjna-java
sources=$(dirname -- "$0")/src/main/java

rm -rf "$folder/classes"
mkdir -p "$folder/classes"
javac --release 17 -Xlint:all -Werror -encoding UTF-8 -cp "$jna" -d "$folder/classes" "$sources"/gouji/*.java
jar --create --file "$folder/gouji.jar" -C "$folder/classes" .
