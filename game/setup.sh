# SPDX-License-Identifier: MIT
#
# setup.sh — sourced by game/play and tests/run: installs the packages that are missing, and says which.

# need PACKAGE…: makes sure they are installed (Debian 12), or says what to do and stops.
need() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Cần cài thêm / installing: ${missing[*]}" >&2
    if ! command -v apt-get >/dev/null; then
        echo "Máy này không có apt. Hãy cài các gói trên rồi chạy lại. / There is no apt here: install these packages, then run again." >&2
        return 1
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "Hãy chạy bằng root hoặc cài sudo. / Run as root, or install sudo." >&2; return 1; }
        as_root=(sudo)
    fi
    # A mirror that stumbles is asked again, and who else installs something just now is waited for.
    "${as_root[@]}" apt-get -o Acquire::Retries=3 update -qq &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

PLAY_PACKAGES=(cmake ninja-build gcc libc6-dev pkg-config libsdl2-dev libharfbuzz-dev libfreetype-dev libsdl2-mixer-dev libsdl2-image-dev libwebp-dev
    libx11-dev libxrandr-dev libyaml-dev libzip-dev libwebsockets-dev libjansson-dev libqrencode-dev libutf8proc-dev libsqlite3-dev libhpdf-dev libcsv-dev libgettextpo-dev libspeechd-dev libsndfile1-dev libsamplerate0-dev libebur128-dev fonts-sil-andika fonts-sil-taiheritagepro)
TEST_PACKAGES=("${PLAY_PACKAGES[@]}" libsdl2-ttf-dev libcmocka-dev clang-14 clang-format-14 clang-tidy-14 lld cppcheck libclang-rt-14-dev valgrind xvfb xdotool python3 python3-jsonschema vorbis-tools imagemagick poppler-utils groff-base gettext
    xserver-xorg-core xserver-xorg-video-dummy x11-utils x11-xserver-utils openbox strace
    dbus-daemon ibus ibus-unikey x11-xkb-utils)

# What phones are played with; where they cannot be had, that test says so and the others run.
BROWSER_PACKAGES=(chromium zbar-tools iproute2)
command -v npm >/dev/null || BROWSER_PACKAGES+=(nodejs npm)

# build PRESET [OPTION…]: configures when needed and builds; quiet unless it fails.
build() {
    local preset=$1 log=build/$1.log
    shift
    mkdir -p build
    { [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" "$@"; } >"$log" 2>&1 &&
        cmake --build --preset "$preset" >>"$log" 2>&1 || { cat "$log" >&2; return 1; }
}
