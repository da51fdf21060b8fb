#!/bin/sh
# Makes the Debian packages of the build in this folder and unpacks them.
#   debian.sh CPACK FOLDER
set -eu
rm -rf packages "$2"
"$1" -G DEB -B packages
ls packages/*.deb
for name in libgouji1 libgouji-dev gouji; do
    dpkg-deb --extract packages/${name}_*.deb "$2"
done
dpkg-deb --field packages/libgouji1_*.deb Depends | grep -q libicu # found by what the library links
